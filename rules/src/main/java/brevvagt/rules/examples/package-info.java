/** The examples beside the rules: mails a policy must and must not catch, tried before any rule comes into force. */
@NullMarked
package brevvagt.rules.examples;

import org.jspecify.annotations.NullMarked;
