/** The database, SQLite or PostgreSQL: how it is opened, brought up to date, written durably by one thread, and read. */
@NullMarked
package brevvagt.store.database;

import org.jspecify.annotations.NullMarked;
