/** Carrying a decision out on the bytes of a mail; the only place that clears a mail for delivery. */
@NullMarked
package brevvagt.enforcement;

import org.jspecify.annotations.NullMarked;
