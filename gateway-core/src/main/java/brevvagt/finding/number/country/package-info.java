/** The national numbers of Denmark, Sweden, Norway and Finland as their states define them: dates and check digits. */
@NullMarked
package brevvagt.finding.number.country;

import org.jspecify.annotations.NullMarked;
