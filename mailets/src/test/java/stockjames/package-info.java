/** A James server's way of loading and running a mailet, without any class of ours in sight. */
@NullMarked
package stockjames;

import org.jspecify.annotations.NullMarked;
