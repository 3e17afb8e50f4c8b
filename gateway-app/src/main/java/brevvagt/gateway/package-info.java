/** One gateway put together by hand: the parts of the way, from the settings. */
@NullMarked
package brevvagt.gateway;

import org.jspecify.annotations.NullMarked;
