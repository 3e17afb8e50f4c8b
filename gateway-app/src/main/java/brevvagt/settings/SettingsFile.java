package brevvagt.settings;

import brevvagt.decision.Mode;
import brevvagt.finding.Confidence;
import brevvagt.message.Address;
import brevvagt.message.OwnDomains;
import brevvagt.notice.Language;
import brevvagt.notice.NoticeSettings;
import brevvagt.notice.Pace;
import brevvagt.settings.Settings.Capacity;
import brevvagt.settings.Settings.Policies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Reads {@code gateway.yaml}: every key has a default, unknown keys and impossible values are refused together. */
public final class SettingsFile {
    private static final double CONFIDENCE = 0.70;
    private static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final int WAITING = 200;
    private static final int MOST_WORKERS = 256;
    private static final int MOST_NOTICES = 500;
    private static final int MOST_WAITING = 100_000;

    private final Path root;

    /** Relative paths of rules and container files are looked up below {@code root}, the product's own folder. */
    public SettingsFile(Path root) {
        this.root = root;
    }

    /**
     * Reads the settings; throws {@link InvalidSettings} with everything that is wrong.
     *
     * @param file the file, or empty for the shipped one, which may be absent
     */
    public Settings read(Optional<Path> file, Overrides overrides) {
        var problems = new Problems();
        var shipped = root.resolve("config/gateway.yaml");
        var yaml = file.isPresent() || Files.exists(shipped)
                ? YamlMap.read(file.orElse(shipped), overrides, problems)
                : YamlMap.empty(overrides, problems);
        var settings = settings(yaml);
        yaml.refuseUnknownKeys();
        problems.throwIfAny();
        return settings;
    }

    private Settings settings(YamlMap yaml) {
        var own = own(yaml);
        return new Settings(
                StoreKeys.read(yaml),
                own,
                ReceivingKeys.read(yaml, own),
                SendingKeys.read(yaml),
                policies(yaml, own),
                CustodyKeys.read(yaml),
                notices(yaml, own),
                capacity(yaml),
                AttachmentKeys.read(yaml),
                RunningKeys.read(yaml));
    }

    private static OwnDomains own(YamlMap yaml) {
        var domains = yaml.texts("own-domains");
        var good = domains.stream()
                .filter(each -> Address.parse("a@" + each).isPresent())
                .toList();
        domains.stream()
                .filter(each -> !good.contains(each))
                .forEach(bad -> yaml.problem("own-domains", bad + " is no domain"));
        return OwnDomains.of(good);
    }

    private Policies policies(YamlMap yaml, OwnDomains own) {
        return new Policies(
                root.resolve(yaml.text("rules", "rules/packs")),
                yaml.texts("packs"),
                mode(yaml),
                new Confidence(yaml.fraction("confidence", CONFIDENCE)),
                root.resolve(yaml.text("mailet-container", "config/mailetcontainer.xml")),
                yaml.choice("subject-language", Language.class, Language.AUTO).ofSubjects(own));
    }

    private static Optional<Mode> mode(YamlMap yaml) {
        return yaml.has("mode") ? Optional.of(yaml.choice("mode", Mode.class, Mode.OBSERVE)) : Optional.empty();
    }

    private static NoticeSettings notices(YamlMap yaml, OwnDomains own) {
        var notices = yaml.map("notices");
        var settings = new NoticeSettings(
                sender(notices, own),
                notices.choice("language", Language.class, Language.AUTO),
                notices.text("contact", ""),
                pace(notices));
        notices.refuseUnknownKeys();
        return settings;
    }

    private static Pace pace(YamlMap notices) {
        var standard = Pace.standard();
        return new Pace(
                notices.integer("per-hour", standard.perHour(), 1, MOST_NOTICES),
                Pace.retries(
                        notices.durations("retries", standard.retries().pauses()),
                        notices.duration("expiry", standard.retries().expiry())));
    }

    private static Address sender(YamlMap notices, OwnDomains own) {
        var domain = own.domains().stream().sorted().findFirst().orElse("localhost");
        var standard = new Address("postmaster", domain);
        var given = notices.text("from", standard.value());
        return Address.parse(given).orElseGet(() -> {
            notices.problem("from", "must be an address");
            return standard;
        });
    }

    private static Capacity capacity(YamlMap yaml) {
        int processors = Runtime.getRuntime().availableProcessors();
        long memory = Runtime.getRuntime().maxMemory() / 4 * 3;
        return new Capacity(
                yaml.bytes("memory", memory),
                yaml.integer("workers", processors, 1, MOST_WORKERS),
                yaml.integer("waiting", WAITING, 1, MOST_WAITING),
                yaml.duration("deadline", DEADLINE));
    }
}
