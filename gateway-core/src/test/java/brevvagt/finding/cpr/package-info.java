/** Tests of brevvagt.finding.cpr. */
@NullMarked
package brevvagt.finding.cpr;

import org.jspecify.annotations.NullMarked;
