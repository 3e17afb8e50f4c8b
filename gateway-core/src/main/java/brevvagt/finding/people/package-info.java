/** Whom findings are about: names, lists and identities, counted as persons. */
@NullMarked
package brevvagt.finding.people;

import org.jspecify.annotations.NullMarked;
