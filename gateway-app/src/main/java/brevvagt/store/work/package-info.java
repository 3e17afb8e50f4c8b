/** Work to be done at a time, by one node and one thread only: mail to try again, notices to send, housekeeping. */
@NullMarked
package brevvagt.store.work;

import org.jspecify.annotations.NullMarked;
