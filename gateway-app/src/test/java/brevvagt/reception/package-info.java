/** Tests of reception: dialogues, real clients, hostile bytes. */
@NullMarked
package brevvagt.reception;

import org.jspecify.annotations.NullMarked;
