package brevvagt.gateway;

import brevvagt.settings.Settings;
import brevvagt.store.Store;
import brevvagt.store.work.WorkDesk;
import java.time.Duration;
import java.util.function.Consumer;

/** Puts right what was planned by a clock that was set since: mail is neither given up too early nor left lying. */
record ClockRepair(Settings settings, Store store, WorkDesk desk) implements Consumer<Duration> {
    /** To be told by how much the clock was set, forward or (negative) back; nothing at the start, when nobody knows. */
    @Override
    public void accept(Duration jump) {
        var forward = jump.isNegative() ? Duration.ZERO : jump;
        desk.repairTimes();
        store.ledger().repairSchedule(settings.custody().schedule(), forward);
        store.outboxLedger().repairSchedule(settings.notices().pace(), forward);
        if (jump.isNegative()) {
            desk.startAnew();
        }
    }
}
