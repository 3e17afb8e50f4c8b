/** Encrypting what is kept of a mail, under a key of its own that the master key seals. */
@NullMarked
package brevvagt.store.sealing;

import org.jspecify.annotations.NullMarked;
