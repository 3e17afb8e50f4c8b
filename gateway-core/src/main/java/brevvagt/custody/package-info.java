/** Keeping mail that may not or cannot leave yet. */
@NullMarked
package brevvagt.custody;

import org.jspecify.annotations.NullMarked;
