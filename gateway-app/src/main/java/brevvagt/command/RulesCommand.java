package brevvagt.command;

import brevvagt.finding.words.InvalidWords;
import brevvagt.gateway.Detection;
import brevvagt.rules.Deployment;
import brevvagt.rules.InvalidRules;
import brevvagt.rules.RulePacks;
import brevvagt.rules.examples.PolicyCard;
import brevvagt.rules.examples.RuleCheck;
import brevvagt.settings.Overrides;
import brevvagt.settings.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The rule packs: are they good, which policies are there, and what does one of them say. */
@Command(
        name = "rules",
        description = "Checks the rule packs and shows their policies.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "check|list|explain")
public final class RulesCommand {
    private final Terminal terminal = Terminal.ofProcess();

    @Command(name = "check", description = "Guards, builds and tries the packs.", mixinStandardHelpOptions = true)
    int check(@Parameters(arity = "0..1", paramLabel = "DIR", description = "Packs, or one pack.") List<Path> folders) {
        var chosen = folders == null || folders.isEmpty() ? shippedPacks() : folders.getFirst();
        if (!Files.isDirectory(chosen)) {
            terminal.complain("rules check: " + chosen + ": no such folder");
            return 1;
        }
        try {
            return check(chosen);
        } catch (InvalidRules bad) {
            bad.problems().forEach(problem -> terminal.complain(problem.toString()));
            return 1;
        } catch (InvalidWords bad) {
            bad.problems().forEach(terminal::complain);
            return 1;
        }
    }

    private int check(Path folder) {
        boolean onePack = Files.exists(folder.resolve("pack.yaml"));
        var packs =
                new RulePacks(onePack ? folder.resolve("..").toAbsolutePath().normalize() : folder);
        var names = onePack ? List.of(nameOf(folder)) : packs.names();
        if (names.isEmpty()) {
            terminal.complain("rules check: " + folder + " holds no rule pack (a folder with a pack.yaml)");
            return 1;
        }
        var detection = Detection.perRun(new Detection.Words(packs.folder(), names), Detection.DEFAULT_LIMIT);
        var checks = new RuleCheck(detection.classifier()).check(packs.read(names));
        checks.forEach(this::tell);
        var badWords = detection.detectors().trial();
        badWords.forEach(terminal::complain);
        return badWords.isEmpty()
                        && checks.stream().allMatch(each -> each.problems().isEmpty())
                ? 0
                : 1;
    }

    private static String nameOf(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        return path.getName(path.getNameCount() - 1).toString();
    }

    private void tell(RuleCheck.Checked checked) {
        checked.problems().forEach(problem -> terminal.complain(problem.toString()));
        var verdict = checked.problems().isEmpty()
                ? terminal.good("good")
                : terminal.bad(checked.problems().size() + " problems");
        terminal.line(String.format(
                Locale.ROOT,
                "%-16s %s: %d policies, %d rules, %d examples, %d ms",
                checked.pack(),
                verdict,
                checked.policies(),
                checked.rules(),
                checked.examples(),
                checked.time().toMillis()));
    }

    @Command(name = "list", description = "The policies with their sources.", mixinStandardHelpOptions = true)
    int list(@Option(names = "--pack", paramLabel = "P", description = "Of this pack only.") List<String> packs) {
        cards(packs == null ? List.of() : packs).forEach(card -> {
            terminal.line(terminal.strong(card.id()) + "  " + card.about());
            terminal.line(terminal.faint("    " + card.source() + "; pack " + card.pack() + ", mode "
                    + lower(card.mode()) + ", needs " + lower(card.reach()) + " mail; "
                    + card.examples().size() + " examples"
                    + (card.data().isEmpty() ? "" : "; " + String.join(", ", card.data()))));
        });
        return 0;
    }

    @Command(name = "explain", description = "One policy with its rules, data and examples.")
    int explain(@Parameters(paramLabel = "ID", description = "The policy's id, such as DM-2.") String id) {
        var found =
                cards(List.of()).filter(card -> card.id().equalsIgnoreCase(id)).findFirst();
        if (found.isEmpty()) {
            terminal.complain("rules explain: there is no policy " + id + "; rules list shows them all");
            return 1;
        }
        explain(found.get());
        return 0;
    }

    private void explain(PolicyCard card) {
        terminal.line(terminal.strong(card.id()) + "  " + card.about());
        terminal.line("  source   " + card.source());
        terminal.line("  pack     " + card.pack() + ", mode " + lower(card.mode()));
        card.rules()
                .forEach(rule -> terminal.line("  rule     " + rule.title() + "  " + terminal.faint(rule.location())));
        card.data().forEach(data -> terminal.line("  data     " + data));
        card.examples()
                .forEach(example -> terminal.line("  example  " + example.name() + ": " + example.expectation()));
    }

    private static Stream<PolicyCard> cards(List<String> chosen) {
        var packs = new RulePacks(shippedPacks());
        var book = packs.read(chosen.isEmpty() ? packs.names() : chosen);
        return PolicyCard.of(book, Deployment.of(Set.of())).stream();
    }

    private static Path shippedPacks() {
        return new SettingsFile(Installation.root())
                .read(Optional.empty(), new Overrides())
                .policies()
                .rules();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
