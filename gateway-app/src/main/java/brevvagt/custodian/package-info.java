/** Looking after mail in custody: tries it again, carries its external actions out and tells its sender. */
@NullMarked
package brevvagt.custodian;

import org.jspecify.annotations.NullMarked;
