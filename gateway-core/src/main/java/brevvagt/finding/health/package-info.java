/** Codes of diagnoses beside words of health. */
@NullMarked
package brevvagt.finding.health;

import org.jspecify.annotations.NullMarked;
