/** The process that reads attachments: it may run out of memory or time, and takes nothing else with it. */
@NullMarked
package brevvagt.extractor.worker;

import org.jspecify.annotations.NullMarked;
