@NullMarked
package brevvagt.finding.secret;

import org.jspecify.annotations.NullMarked;
