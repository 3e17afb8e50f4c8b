@NullMarked
package brevvagt.custody;

import org.jspecify.annotations.NullMarked;
