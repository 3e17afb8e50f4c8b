/** The gateway as a program: command line, settings and wiring. */
@NullMarked
package brevvagt.app;

import org.jspecify.annotations.NullMarked;
