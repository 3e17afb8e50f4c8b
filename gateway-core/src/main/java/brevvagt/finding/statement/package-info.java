/** Sentences that tell something sensitive about somebody: a topic, a person, and what speaks for and against it. */
@NullMarked
package brevvagt.finding.statement;

import org.jspecify.annotations.NullMarked;
