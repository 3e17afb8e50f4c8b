@NullMarked
package brevvagt.notice;

import org.jspecify.annotations.NullMarked;
