/** How proposals become one decision. */
@NullMarked
package brevvagt.policy;

import org.jspecify.annotations.NullMarked;
