/** The keys of an installation: one to seal mail in custody, one to hash who is meant. */
@NullMarked
package brevvagt.store.keys;

import org.jspecify.annotations.NullMarked;
