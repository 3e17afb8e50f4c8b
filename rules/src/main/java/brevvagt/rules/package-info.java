/** The policy engine on Drools: rule packs read from a folder, guarded, built, tried on their examples and applied. */
@NullMarked
package brevvagt.rules;

import org.jspecify.annotations.NullMarked;
