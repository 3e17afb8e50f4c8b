/** The Apache James mailet container stand-alone: mailets as configured, run in the calling thread, nothing around them. */
@NullMarked
package brevvagt.mailetcontainer;

import org.jspecify.annotations.NullMarked;
