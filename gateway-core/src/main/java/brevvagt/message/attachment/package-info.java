/** Asking for the texts of files that are no text: who reads them is not the core's business. */
@NullMarked
package brevvagt.message.attachment;

import org.jspecify.annotations.NullMarked;
