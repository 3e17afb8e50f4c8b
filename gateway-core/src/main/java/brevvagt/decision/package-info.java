/** What shall happen to one mail, per recipient: duties with their reasons. */
@NullMarked
package brevvagt.decision;

import org.jspecify.annotations.NullMarked;
