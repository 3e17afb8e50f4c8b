/** What came in: an outgoing mail as envelope, headers and parts that can be read, or that say why they cannot. */
@NullMarked
package brevvagt.message;

import org.jspecify.annotations.NullMarked;
