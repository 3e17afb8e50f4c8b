/** Mailets and matchers for Apache James: a matcher asks the decision, a mailet carries out one action. */
@NullMarked
package brevvagt.mailets;

import org.jspecify.annotations.NullMarked;
