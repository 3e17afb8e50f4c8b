/** Bank accounts of persons. */
@NullMarked
package brevvagt.finding.account;

import org.jspecify.annotations.NullMarked;
