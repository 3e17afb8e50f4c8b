/** The append-only record of what was decided and what became of it. */
@NullMarked
package brevvagt.audit;

import org.jspecify.annotations.NullMarked;
