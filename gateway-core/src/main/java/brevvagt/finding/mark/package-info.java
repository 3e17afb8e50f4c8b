/** Marks that people set on what is not for everybody. */
@NullMarked
package brevvagt.finding.mark;

import org.jspecify.annotations.NullMarked;
