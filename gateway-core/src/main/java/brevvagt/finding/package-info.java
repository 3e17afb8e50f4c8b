/** What the detectors see in a text: personal data, masked at once, with the confidence in it. */
@NullMarked
package brevvagt.finding;

import org.jspecify.annotations.NullMarked;
