@NullMarked
package brevvagt.custodian;

import org.jspecify.annotations.NullMarked;
