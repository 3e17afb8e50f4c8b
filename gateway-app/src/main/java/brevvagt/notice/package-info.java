/** Telling senders, in their own language, when something about their mail was stopped. */
@NullMarked
package brevvagt.notice;

import org.jspecify.annotations.NullMarked;
