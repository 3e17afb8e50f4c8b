/** Words as data: topics, their exceptions and the words around them, read from files that administrators keep. */
@NullMarked
package brevvagt.finding.words;

import org.jspecify.annotations.NullMarked;
