package brevvagt.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A folder with one pack {@code x}, to be broken in one place by each test. */
final class PackFolder {
    private final Path packs;

    PackFolder(Path root) throws IOException {
        packs = root.resolve("packs");
        write("common/free-mail-domains.txt", "gmail.com\n");
        write("common/members-mailing-senders.txt", "klubb*\n");
        write("common/words/membership.txt", "*medlem*\n");
        write("x/pack.yaml", "name: x\ntitle: X\nlanguage: sv\nmode: observe\n");
        write("x/limits.yaml", "several: 3\n");
        write("x/x-1.drl", rule("X-1", "Finding( protectedData )", "block"));
        write("x/x-1.examples.yaml", """
                about: numbers are refused
                examples:
                  - name: a number
                    to: [a@b.example]
                    findings: [{kind: CPR, place: body}]
                    expect: {a@b.example: BLOCK}
                  - name: no number
                    to: [a@b.example]
                """);
    }

    static String rule(String policy, String when, String action) {
        return String.format(Locale.ROOT, """
                import brevvagt.rules.facts.*
                global brevvagt.rules.facts.Propose propose

                rule "%s %s"
                  @policy("%s") @source("guide.txt, §1")
                when
                  %s
                  $r : Recipient()
                then
                  propose.%s($r);
                end
                """, policy, action, policy, when, action);
    }

    PackFolder write(String file, String text) throws IOException {
        var path = packs.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    PackFolder delete(String file) throws IOException {
        Files.delete(packs.resolve(file));
        return this;
    }

    RulePacks packs() {
        return new RulePacks(packs);
    }

    RuleBook read() {
        return packs().read(List.of("x"));
    }
}
