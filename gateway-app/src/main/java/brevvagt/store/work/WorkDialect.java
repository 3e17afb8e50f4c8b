package brevvagt.store.work;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import java.time.Instant;
import java.time.ZoneOffset;

/** How the plan is kept in each kind of database. */
public enum WorkDialect {
    /** One process writes at a time, so no row needs a lock. */
    SQLITE(false),
    /** Many nodes write. */
    POSTGRESQL(true);

    private final boolean locksRows;

    WorkDialect(boolean locksRows) {
        this.locksRows = locksRows;
    }

    /** An instant as the plan's columns hold it. */
    Object time(Instant at) {
        return switch (this) {
            case SQLITE -> at.toEpochMilli();
            case POSTGRESQL -> at.atOffset(ZoneOffset.UTC);
        };
    }

    boolean locksRows() {
        return locksRows;
    }

    JdbcCustomization customization() {
        return switch (this) {
            case SQLITE -> new SqliteJdbcCustomization();
            case POSTGRESQL -> new PostgreSqlJdbcCustomization(false, false);
        };
    }
}
