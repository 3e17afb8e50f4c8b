/** Tests of the attachment reader. */
@NullMarked
package brevvagt.attachments;

import org.jspecify.annotations.NullMarked;
