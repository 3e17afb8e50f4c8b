/** What the gateway needs of the text extractor: questions and answers in frames, and the processes that answer. */
@NullMarked
package brevvagt.extractor;

import org.jspecify.annotations.NullMarked;
