/** Tests of brevvagt.finding.number.country. */
@NullMarked
package brevvagt.finding.number.country;

import org.jspecify.annotations.NullMarked;
