/** Taking mail in: our own SMTP server, which ends every mail where its sender ended it and nowhere else. */
@NullMarked
package brevvagt.reception;

import org.jspecify.annotations.NullMarked;
