/** What the people who run a gateway see of it: health, metrics and alarms, and the watch over disk and clock. */
@NullMarked
package brevvagt.operations;

import org.jspecify.annotations.NullMarked;
