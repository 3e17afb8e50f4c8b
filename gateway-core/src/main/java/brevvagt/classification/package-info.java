/** What the findings of one mail add up to: how sensitive it is and how many persons it is about. */
@NullMarked
package brevvagt.classification;

import org.jspecify.annotations.NullMarked;
