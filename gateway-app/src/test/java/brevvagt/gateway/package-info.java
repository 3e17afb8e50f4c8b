@NullMarked
package brevvagt.gateway;

import org.jspecify.annotations.NullMarked;
