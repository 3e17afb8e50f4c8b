/** What can go wrong: alarms for people, and the points at which a test lets the process die. */
@NullMarked
package brevvagt.fault;

import org.jspecify.annotations.NullMarked;
