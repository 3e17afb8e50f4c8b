/** The way of one mail from the final dot to the reply. */
@NullMarked
package brevvagt.pipeline;

import org.jspecify.annotations.NullMarked;
