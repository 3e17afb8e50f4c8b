/** The words of the rules, for those who write them: what {@code when} can ask about a mail, what {@code then} can do. */
@NullMarked
package brevvagt.rules.facts;

import org.jspecify.annotations.NullMarked;
