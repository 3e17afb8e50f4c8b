package brevvagt.store.node;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.custody.Fingerprint;
import brevvagt.store.StoreFixture;
import brevvagt.store.TestEngine;
import brevvagt.store.database.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The number of failures of a mail")
@ParameterizedClass
@EnumSource
class StoredFailuresTest {
    private static final Fingerprint MAIL = new Fingerprint("3f9c");
    private static final Fingerprint OTHER = new Fingerprint("3f9d");

    final TestEngine engine;

    @TempDir
    Path data;

    StoredFailuresTest(TestEngine engine) {
        this.engine = engine;
    }

    @Test
    void is_counted_over_restarts() {
        var place = engine.place(data);
        try (var database = Database.openOrCreate(place)) {
            var failures = new StoredFailures(database, StoreFixture.CLOCK);
            assertThat(failures.count(MAIL)).isEqualTo(1);
            assertThat(failures.count(MAIL)).isEqualTo(2);
            assertThat(failures.count(OTHER)).isEqualTo(1);
        }
        try (var database = Database.openOrCreate(place)) {
            assertThat(new StoredFailures(database, StoreFixture.CLOCK).count(MAIL))
                    .isEqualTo(3);
        }
    }

    @Test
    void is_forgotten_after_a_week() {
        try (var database = Database.openOrCreate(engine.place(data))) {
            new StoredFailures(database, StoreFixture.CLOCK).count(MAIL);
            var later = Clock.offset(StoreFixture.CLOCK, Duration.ofDays(7).plusSeconds(1));
            assertThat(new StoredFailures(database, later).count(MAIL)).isEqualTo(1);
        }
    }
}
