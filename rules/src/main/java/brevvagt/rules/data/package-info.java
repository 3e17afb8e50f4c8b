/** The data beside the rules: limits, word lists, domains and pack settings, in files people can read and edit. */
@NullMarked
package brevvagt.rules.data;

import org.jspecify.annotations.NullMarked;
