/** Handing cleared mail on, with the evidence of how it travelled. */
@NullMarked
package brevvagt.delivery;

import org.jspecify.annotations.NullMarked;
