/** Finds Danish national numbers (CPR) in running text, lists and file names. */
@NullMarked
package brevvagt.finding.cpr;

import org.jspecify.annotations.NullMarked;
