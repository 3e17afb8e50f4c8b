/**
 * Reads rule files: whatever is not expressly part of the rule language is refused with its line, so that a rule file can
 * hold no program.
 */
@NullMarked
package brevvagt.rules.guard;

import org.jspecify.annotations.NullMarked;
