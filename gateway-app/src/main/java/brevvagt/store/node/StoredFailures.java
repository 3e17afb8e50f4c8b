package brevvagt.store.node;

import brevvagt.custody.Failures;
import brevvagt.custody.Fingerprint;
import brevvagt.store.database.Database;
import java.time.Clock;
import java.time.Duration;

/** Counts failures in the store; those that are a week old are forgotten. */
public final class StoredFailures implements Failures {
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private final Database database;
    private final Clock clock;

    public StoredFailures(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public int count(Fingerprint mail) {
        var now = clock.instant();
        return database.write(transaction -> {
            transaction
                    .handle()
                    .execute(
                            "DELETE FROM failure WHERE last_at < ?",
                            now.minus(REMEMBERED).toEpochMilli());
            return transaction
                    .handle()
                    .createQuery("""
                            INSERT INTO failure (fingerprint, failures, last_at) VALUES (:mail, 1, :now)
                            ON CONFLICT (fingerprint) DO UPDATE
                                SET failures = failure.failures + 1, last_at = excluded.last_at
                            RETURNING failures""")
                    .bind("mail", mail.value())
                    .bind("now", now.toEpochMilli())
                    .mapTo(Integer.class)
                    .one();
        });
    }
}
