/** The values of one mail guard themselves. */
@NullMarked
package brevvagt.message;

import org.jspecify.annotations.NullMarked;
