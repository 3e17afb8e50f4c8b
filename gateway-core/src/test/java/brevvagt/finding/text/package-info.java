/** Tests of brevvagt.finding.text. */
@NullMarked
package brevvagt.finding.text;

import org.jspecify.annotations.NullMarked;
