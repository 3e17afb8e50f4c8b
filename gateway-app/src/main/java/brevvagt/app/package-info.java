/** The program: where the Java process begins. */
@NullMarked
package brevvagt.app;

import org.jspecify.annotations.NullMarked;
