/** What the settings file may say. */
@NullMarked
package brevvagt.settings;

import org.jspecify.annotations.NullMarked;
