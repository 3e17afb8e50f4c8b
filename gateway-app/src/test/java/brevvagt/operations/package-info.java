/** Tests of what operators see. */
@NullMarked
package brevvagt.operations;

import org.jspecify.annotations.NullMarked;
