@NullMarked
package brevvagt.finding.health;

import org.jspecify.annotations.NullMarked;
