/** Sends cleared mail to next hops over connections that meet its TLS duty, with evidence per recipient. */
@NullMarked
package brevvagt.sending;

import org.jspecify.annotations.NullMarked;
