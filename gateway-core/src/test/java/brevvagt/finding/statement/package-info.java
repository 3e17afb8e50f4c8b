@NullMarked
package brevvagt.finding.statement;

import org.jspecify.annotations.NullMarked;
