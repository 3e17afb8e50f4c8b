@NullMarked
package brevvagt.finding.words;

import org.jspecify.annotations.NullMarked;
