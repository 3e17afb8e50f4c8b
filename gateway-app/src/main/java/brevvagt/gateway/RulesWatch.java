package brevvagt.gateway;

import brevvagt.audit.AuditLog;
import brevvagt.audit.Event;
import brevvagt.decision.PolicyRevision;
import brevvagt.fault.Alarm;
import brevvagt.fault.Alarms;
import brevvagt.fault.Cause;
import brevvagt.finding.words.InvalidWords;
import brevvagt.rules.ReloadingPolicyEngine;
import brevvagt.rules.ReloadingPolicyEngine.Reload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts changed rules in force without a restart: looks every two seconds, waits until the files rest, and leaves the old
 * rules in force when the new ones are not good.
 */
final class RulesWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RulesWatch.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final Path folder;
    private final ReloadingPolicyEngine rules;
    private final ReloadingDetectors detectors;
    private final AuditLog audit;
    private final Alarms alarms;
    private volatile Optional<String> problem = Optional.empty();
    private volatile Instant since = Instant.now();
    private final Thread thread =
            Thread.ofPlatform().name("rules-watch").daemon().unstarted(this::watch);

    RulesWatch(Path folder, Parts parts, Alarms alarms) {
        this.folder = folder;
        this.rules = parts.policies();
        this.detectors = parts.detection().detectors();
        this.audit = parts.audit();
        this.alarms = alarms;
    }

    void start() {
        thread.start();
    }

    /** That changed rules were refused and the old ones are in force, or nothing. */
    Optional<String> problem() {
        return problem;
    }

    /** Since when the rules in force are. */
    Instant since() {
        return since;
    }

    private void watch() {
        var inForce = state();
        var before = inForce;
        try {
            while (true) {
                Thread.sleep(LOOK_EVERY);
                var now = state();
                if (!now.equals(inForce) && now.equals(before)) {
                    reload();
                    inForce = now;
                }
                before = now;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** When each file was changed last; what cannot be listed now is looked at again the next time. */
    private Map<Path, String> state() {
        var state = new TreeMap<Path, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                state.put(file, Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
        } catch (IOException | UncheckedIOException gone) {
            state.put(folder, "cannot be listed");
        }
        return state;
    }

    private void reload() {
        try {
            if (detectors.reload()) {
                LOG.info("other words are in force"); // before the rules, whose examples are tried with them
            }
            switch (rules.reload()) {
                case Reload.Replaced(var revision) -> replaced(revision);
                case Reload.Unchanged _ -> {
                    problem = Optional.empty();
                    LOG.info("the rules are as they were");
                }
                case Reload.Refused(var problems) -> refused(problems);
            }
        } catch (InvalidWords bad) {
            refused(bad.problems());
        } catch (RuntimeException fault) {
            refused(List.of(Cause.of(fault)));
        }
    }

    private void replaced(PolicyRevision revision) {
        since = Instant.now();
        problem = Optional.empty();
        audit.append(new Event.RulesChanged(revision));
        LOG.atInfo().addKeyValue("revision", revision.value()).log("other rules are in force");
    }

    private void refused(List<?> problems) {
        problem = Optional.of("changed rules were refused, the old ones are in force");
        alarms.raise(Alarm.RULES_REFUSED, problems.size() + " problems, the old rules stay in force");
        problems.forEach(each -> LOG.atError().addKeyValue("problem", each).log("the old rules stay in force"));
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
