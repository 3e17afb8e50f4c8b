/** What the gateway keeps, opened together: the audit record, the mail in custody and the keys. */
@NullMarked
package brevvagt.store;

import org.jspecify.annotations.NullMarked;
