/** The way of one mail, tried with fakes for everything that reaches outside. */
@NullMarked
package brevvagt.pipeline;

import org.jspecify.annotations.NullMarked;
