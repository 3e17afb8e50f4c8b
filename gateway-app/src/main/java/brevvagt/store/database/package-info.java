/** The SQLite file: how it is opened, written durably by one thread, and read. */
@NullMarked
package brevvagt.store.database;

import org.jspecify.annotations.NullMarked;
