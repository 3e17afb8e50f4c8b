@NullMarked
package brevvagt.finding.pattern;

import org.jspecify.annotations.NullMarked;
