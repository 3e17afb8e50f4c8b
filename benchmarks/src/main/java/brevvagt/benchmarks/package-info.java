/** What the steps of one mail cost, measured by JMH; nothing here is shipped. */
@NullMarked
package brevvagt.benchmarks;

import org.jspecify.annotations.NullMarked;
