/** The command line: what {@code ./gateway} offers, one class per command. */
@NullMarked
package brevvagt.command;

import org.jspecify.annotations.NullMarked;
