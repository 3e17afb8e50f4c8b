/** The settings of one gateway: read from one file, checked once, all problems told together with file and line. */
@NullMarked
package brevvagt.settings;

import org.jspecify.annotations.NullMarked;
