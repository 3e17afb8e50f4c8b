/** How a detector reads a text: digits and the gaps between them, and the words that say what a number is. */
@NullMarked
package brevvagt.finding.text;

import org.jspecify.annotations.NullMarked;
