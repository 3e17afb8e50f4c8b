/** A gateway, a receiving mail server and sample mails on this machine alone, to see what happens and why. */
@NullMarked
package brevvagt.demo;

import org.jspecify.annotations.NullMarked;
