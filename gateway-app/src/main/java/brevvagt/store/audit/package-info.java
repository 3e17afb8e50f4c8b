/** The append-only record on disk: events as JSON in a hash chain, checked, exported and searched. */
@NullMarked
package brevvagt.store.audit;

import org.jspecify.annotations.NullMarked;
