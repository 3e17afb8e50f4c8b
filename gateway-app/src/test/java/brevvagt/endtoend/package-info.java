/** Whole gateways between a sending client and a recording mail server: what arrived is what counts. */
@NullMarked
package brevvagt.endtoend;

import org.jspecify.annotations.NullMarked;
