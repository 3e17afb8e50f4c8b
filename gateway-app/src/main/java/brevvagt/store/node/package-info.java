/** What the nodes over one store must know of each other: who is there, who works on which mail, and what failed before. */
@NullMarked
package brevvagt.store.node;

import org.jspecify.annotations.NullMarked;
