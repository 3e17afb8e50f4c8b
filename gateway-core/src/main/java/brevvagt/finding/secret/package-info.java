/** Passwords that are told in a mail. */
@NullMarked
package brevvagt.finding.secret;

import org.jspecify.annotations.NullMarked;
