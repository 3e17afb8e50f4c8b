/** How decisions are written as JSON, in the shape of the outside contract. */
@NullMarked
package brevvagt.store.json;

import org.jspecify.annotations.NullMarked;
