/** Tests of brevvagt.finding.number. */
@NullMarked
package brevvagt.finding.number;

import org.jspecify.annotations.NullMarked;
