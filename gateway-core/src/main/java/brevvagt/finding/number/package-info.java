/** Finds the national numbers of persons in running text, lists, tables and file names. */
@NullMarked
package brevvagt.finding.number;

import org.jspecify.annotations.NullMarked;
