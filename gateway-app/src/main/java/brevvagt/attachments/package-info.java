/** The attachment reader of the gateway: asks the workers of the text extractor, and remembers for a moment what they said. */
@NullMarked
package brevvagt.attachments;

import org.jspecify.annotations.NullMarked;
