/** Held mail on disk: sealed bodies, their recipients' states, and what a reviewer does with them. */
@NullMarked
package brevvagt.store.custody;

import org.jspecify.annotations.NullMarked;
