/** Reading the bytes of a mail into a message: hostile structures are refused, every text is decoded. */
@NullMarked
package brevvagt.message.mime;

import org.jspecify.annotations.NullMarked;
