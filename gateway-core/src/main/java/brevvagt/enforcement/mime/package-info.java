/**
 * Changing the bytes of a mail with the least possible touch: headers through Jakarta Mail, parts by splicing, so that
 * whatever an action is not about stays byte for byte what it was.
 */
@NullMarked
package brevvagt.enforcement.mime;

import org.jspecify.annotations.NullMarked;
