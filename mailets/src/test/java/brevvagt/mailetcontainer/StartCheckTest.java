package brevvagt.mailetcontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import brevvagt.enforcement.mime.SubjectLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The container's file")
class StartCheckTest {
    private static final String GOOD = """
            <mailetcontainer>
              <processors>
                <processor state="root">
                  <mailet match="ActionIs=BLOCK" class="Block"/>
                  <mailet match="ActionIs=HOLD" class="Hold"/>
                  <mailet match="ActionIs=HIDE_RECIPIENTS" class="HideRecipients"/>
                  <mailet match="ActionIs=SCRUB_SUBJECT" class="ScrubSubject"><language>da</language></mailet>
                  <mailet match="All" class="ToProcessor"><processor>leave</processor></mailet>
                </processor>
                <processor state="leave">
                  <mailet match="ActionIs=REQUIRE_TLS" class="RequireTls"/>
                  <mailet match="All" class="Clear"/>
                </processor>
                <processor state="error">
                  <mailet match="All" class="Fail"/>
                </processor>
              </processors>
            </mailetcontainer>
            """;

    @TempDir
    Path folder;

    private List<String> problems(String xml) throws IOException {
        var file = folder.resolve("mailetcontainer.xml");
        Files.writeString(file, xml);
        var refused = catchThrowableOfType(
                InvalidContainerFile.class,
                () -> Processors.start(file, Catalogue.standard(), MailetEnforcer.settings(SubjectLanguage.DANISH)));
        return refused == null ? List.of() : refused.problems();
    }

    private List<String> problemsWith(String good, String bad) throws IOException {
        assertThat(GOOD).contains(good);
        return problems(GOOD.replace(good, bad));
    }

    @Test
    void starts_when_it_is_right_also_over_several_processors() throws IOException {
        assertThat(problems(GOOD)).isEmpty();
    }

    @Test
    void is_refused_when_an_action_has_no_mailet() throws IOException {
        assertThat(problemsWith("<mailet match=\"ActionIs=HOLD\" class=\"Hold\"/>", ""))
                .containsExactly("mailetcontainer.xml:3: nothing carries out HOLD:"
                        + " <mailet match=\"ActionIs=HOLD\" class=\"Hold\"/> is missing");
    }

    @Test
    void is_refused_when_an_action_has_the_wrong_mailet() throws IOException {
        assertThat(problemsWith("SCRUB_SUBJECT\" class=\"ScrubSubject\"", "HOLD\" class=\"ScrubSubject\""))
                .singleElement()
                .asString()
                .startsWith("mailetcontainer.xml:3: nothing carries out SCRUB_SUBJECT");
    }

    @Test
    void is_refused_when_the_order_is_wrong() throws IOException {
        assertThat(problemsWith(
                        "<mailet match=\"ActionIs=REQUIRE_TLS\" class=\"RequireTls\"/>",
                        "<mailet match=\"ActionIs=REQUIRE_TLS\" class=\"RequireTls\"/>\n"
                                + "<mailet match=\"ActionIs=HOLD\" class=\"Hold\"/>"))
                .containsExactly("mailetcontainer.xml:12: Hold comes too late:"
                        + " the order is Block, Hold, changes, RequireTls, Clear");
    }

    @Test
    void is_refused_when_a_match_is_missing() throws IOException {
        assertThat(problemsWith("<mailet match=\"All\" class=\"Fail\"/>", "<mailet class=\"Fail\"/>"))
                .contains("mailetcontainer.xml:15: Fail has no match: say match=\"All\" if it is meant for every mail");
    }

    @Test
    void is_refused_when_a_mailet_or_matcher_is_unknown() throws IOException {
        assertThat(problemsWith("class=\"Clear\"", "class=\"RemoteDelivery\""))
                .contains("mailetcontainer.xml:12: the mailet \"RemoteDelivery\": is not known");
        assertThat(problemsWith("ActionIs=HOLD", "HostIs=x.example"))
                .contains("mailetcontainer.xml:5: the matcher \"HostIs=x.example\": is not known");
        assertThat(problemsWith("ActionIs=HOLD", "ActionIs=HOLDD"))
                .contains("mailetcontainer.xml:5: ActionIs=HOLDD: there is no such action");
    }

    @Test
    void is_refused_when_a_processor_has_no_catch_all() throws IOException {
        assertThat(problemsWith("<mailet match=\"All\" class=\"Clear\"/>", ""))
                .containsExactly("mailetcontainer.xml:10: the processor leave has no catch-all:"
                        + " its last step must be match=\"All\" with Clear, ToProcessor or Fail");
    }

    @Test
    void is_refused_when_a_processor_is_missing_or_out_of_reach() throws IOException {
        assertThat(problemsWith("<processor>leave", "<processor>elsewhere"))
                .contains(
                        "mailetcontainer.xml:8: there is no processor \"elsewhere\"",
                        "mailetcontainer.xml:10: no mail ever reaches the processor leave");
        assertThat(problemsWith("state=\"error\"", "state=\"other\""))
                .contains("mailetcontainer.xml: the processor error is missing: failed mail goes there");
        assertThat(problemsWith("<processor>leave", "<processor>root"))
                .contains("mailetcontainer.xml:3: a mail would go round and round through root");
    }

    @Test
    void is_refused_when_a_condition_could_lead_round_an_action() throws IOException {
        assertThat(problemsWith("match=\"All\" class=\"ToProcessor\"", "match=\"HasHeader=X\" class=\"ToProcessor\""))
                .contains(
                        "mailetcontainer.xml:8: ToProcessor needs match=\"All\": a condition could lead round an action");
    }

    @Test
    void is_refused_when_a_failed_step_would_be_ignored_or_failed_mail_would_leave() throws IOException {
        assertThat(problemsWith("class=\"Hold\"", "class=\"Hold\" onMailetException=\"ignore\""))
                .containsExactly("mailetcontainer.xml:5: onMailetException=\"ignore\":"
                        + " a failed step must lead to error, else mail leaves unchecked");
        assertThat(problemsWith("class=\"Fail\"", "class=\"Clear\""))
                .containsExactly("mailetcontainer.xml:14: the processor error has one step, Fail:"
                        + " a mail that failed must not leave");
    }

    @Test
    void is_refused_when_a_mailet_does_not_take_its_parameter() throws IOException {
        assertThat(problemsWith("<language>da", "<language>xx"))
                .containsExactly("mailetcontainer.xml:7: the mailet \"ScrubSubject\": language: one of da, sv, no, en");
    }

    @Test
    void is_refused_with_the_line_when_it_is_no_XML_or_of_another_kind() throws IOException {
        assertThat(problems("<mailetcontainer>\n<processors>\n</mailetcontainer>"))
                .containsExactly("mailetcontainer.xml:3: is no well-formed XML");
        assertThat(problemsWith("<processor state=\"error\">", "<processor state=\"error\" enableJmx=\"true\">"))
                .containsExactly("mailetcontainer.xml:14: the attribute enableJmx is not known");
        assertThat(problemsWith("<processors>", "<processors><spooler/>"))
                .contains("mailetcontainer.xml:2: <spooler> is not known here, <processor> is");
    }

    @Test
    void tells_all_problems_at_once() throws IOException {
        assertThat(problems(GOOD.replace("class=\"Hold\"", "class=\"Holdd\"").replace("<language>da", "<language>xx")))
                .hasSize(3);
    }

    @Test
    void as_shipped_names_every_mailet_and_matcher_there_is() throws IOException {
        var shipped = Files.readString(World.FILE);

        assertThat(Catalogue.standard().mailets().keySet())
                .allSatisfy(name -> assertThat(shipped).contains(name));
        assertThat(Catalogue.standard().matchers().keySet())
                .allSatisfy(name -> assertThat(shipped).contains(name));
    }
}
