/** What holds for the core as a whole. */
@NullMarked
package brevvagt;

import org.jspecify.annotations.NullMarked;
