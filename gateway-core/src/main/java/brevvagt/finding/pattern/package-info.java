/** Regular expressions that administrators write, such as their own case numbers: only those that take linear time. */
@NullMarked
package brevvagt.finding.pattern;

import org.jspecify.annotations.NullMarked;
