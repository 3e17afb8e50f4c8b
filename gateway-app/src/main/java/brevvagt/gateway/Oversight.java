package brevvagt.gateway;

import brevvagt.operations.Check.Weight;
import brevvagt.operations.Operations;
import brevvagt.operations.StoreWatch;
import brevvagt.operations.metrics.Backlog;
import brevvagt.operations.metrics.BacklogMetrics;
import brevvagt.operations.metrics.LoadMetrics;
import brevvagt.operations.metrics.StoreMetrics;
import brevvagt.operations.metrics.WayMetrics;
import brevvagt.settings.Settings;
import brevvagt.store.Store;
import brevvagt.store.custody.CustodyState;
import brevvagt.store.node.Nodes;
import brevvagt.store.work.WorkDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Tells operations what to look at in a running gateway: its checks, its figures and its watches. */
final class Oversight {
    /** How often this node says that it is alive, which also shows whether the store can be written. */
    private static final Duration BEAT_EVERY = Duration.ofSeconds(2);

    private static final Duration COMPARE_EVERY = Duration.ofSeconds(30);

    private final Operations operations;
    private final Parts parts;
    private final Clock clock;

    Oversight(Parts parts) {
        this.operations = parts.operations();
        this.parts = parts;
        this.clock = parts.clock();
    }

    /** Watches the disk and the clock; when the clock is set, what was planned by it is repaired before it is done. */
    void watch(Settings settings, WorkDesk desk) {
        var repair = new ClockRepair(settings, parts.store(), desk);
        repair.accept(Duration.ZERO);
        var clockWatch =
                operations.watch(settings.place().data(), settings.running().keepFree(), clock, repair);
        desk.first(clockWatch::look);
    }

    /** Beats in the store, takes no mail while that fails, and is not ready while other nodes differ. */
    void compare(Nodes nodes) {
        var store = new StoreWatch(nodes::beat, operations.alarms());
        operations.ready().add("store", Weight.NO_MAIL, store::problem);
        operations.rounds().every(BEAT_EVERY, "store-watch", store::look);
        var neighbours = new Neighbours(nodes, operations.alarms());
        operations.ready().add("shared keys", Weight.NO_MAIL, neighbours::otherKeys);
        operations.ready().add("nodes", Weight.NOT_READY, neighbours::problem);
        operations.rounds().every(COMPARE_EVERY, "nodes", neighbours::look);
    }

    /** Takes no mail while outcomes wait for the database. */
    void check(Records records) {
        operations.ready().add("audit record", Weight.NO_MAIL, records::behind);
        operations.ready().add("keys", Weight.TOLD, records.keys()::problem);
    }

    /** Tells when changed rules were refused, and when next servers are dead. */
    void check(RulesWatch rules) {
        operations.ready().add("rules", Weight.TOLD, rules::problem);
        operations.ready().add("next servers", Weight.TOLD, this::deadDestinations);
        operations.metrics().add(new WayMetrics(parts.delivery()::deadDestinations, rules::since, clock));
    }

    /** Counts what is under way, and what waits in the store. */
    void count(LoadMetrics load) {
        var store = parts.store();
        var commits = new StoreMetrics();
        commits.addTo(operations.metrics());
        store.database().watch(commits);
        operations.expectProgress(
                "store writer", "the writer of the store", store.database()::waiting, commits::commits);
        operations.show(load);
        var states = Arrays.stream(CustodyState.values())
                .filter(CustodyState::isOpen)
                .map(Enum::name)
                .toList();
        operations.metrics().add(new BacklogMetrics(states, () -> backlog(store)));
    }

    private Backlog backlog(Store store) {
        var waiting = store.waiting();
        return new Backlog(
                waiting.recipients(), waiting.notices(), age(waiting.mailSince()), age(waiting.noticeSince()));
    }

    private Optional<Duration> age(Optional<Instant> since) {
        return since.map(each -> Duration.between(each, clock.instant()));
    }

    private Optional<String> deadDestinations() {
        int dead = parts.delivery().deadDestinations();
        return dead == 0 ? Optional.empty() : Optional.of(dead + " of the next servers cannot be reached");
    }
}
