/** Notices to senders: durable until a server has them, tried again, and never too many for one sender. */
@NullMarked
package brevvagt.store.outbox;

import org.jspecify.annotations.NullMarked;
