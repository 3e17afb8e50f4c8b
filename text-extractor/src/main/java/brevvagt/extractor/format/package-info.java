/** One reader per family of files, each in memory alone: no temporary file, no log. */
@NullMarked
package brevvagt.extractor.format;

import org.jspecify.annotations.NullMarked;
