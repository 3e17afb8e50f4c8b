@NullMarked
package brevvagt.store.outbox;

import org.jspecify.annotations.NullMarked;
