package brevvagt.custodian;

import static brevvagt.custodian.Workshop.MAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brevvagt.audit.Event.Fate;
import brevvagt.custody.Deposit;
import brevvagt.custody.Wait;
import brevvagt.decision.Decision;
import brevvagt.enforcement.Enforced.HoldCause;
import brevvagt.message.Address;
import brevvagt.message.Envelope;
import brevvagt.message.ReceivedMail;
import brevvagt.pipeline.ExternalAction;
import brevvagt.pipeline.Resumed;
import brevvagt.store.Samples;
import brevvagt.store.StoreFixture;
import brevvagt.store.TestEngine;
import brevvagt.store.custody.CustodyState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("An external action for a mail in custody")
@ParameterizedClass
@EnumSource(TestEngine.class)
class ExternalActionTest {
    private static final List<Address> MEMBERS = IntStream.rangeClosed(1, 50)
            .mapToObj(number -> new Address("member" + number, "b.example"))
            .toList();

    private final Workshop shop;
    private final Texting texting = new Texting();

    ExternalActionTest(TestEngine engine, @TempDir Path data) {
        this.shop = new Workshop(engine.place(data));
        shop.actions.add(texting);
        var waits = new LinkedHashMap<Address, Wait>();
        MEMBERS.forEach(each -> waits.put(each, new Wait.Work("text")));
        var plain = Workshop.mail();
        var envelope = new Envelope(plain.envelope().sender(), MEMBERS, true, false);
        var mail = new ReceivedMail(MAIL, envelope, plain.bytes(), plain.hop(), plain.at(), false);
        shop.decision = new Decision(MAIL, MEMBERS.stream().map(Samples::isHeld).toList(), Samples.REVISION);
        shop.keep(new Deposit(mail, shop.decision, waits, List.of()));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /** Sends text messages, twenty at a time, and dies on demand. */
    private final class Texting implements ExternalAction {
        private final List<Map<Address, Step>> calls = new ArrayList<>();
        private int diesAt = -1;
        private Fate fate = Workshop.TAKEN;

        @Override
        public String name() {
            return "text";
        }

        @Override
        public int atOnce() {
            return 20;
        }

        @Override
        public Optional<Resumed> perform(ReceivedMail mail, Map<Address, Step> steps) {
            calls.add(steps);
            if (calls.size() == diesAt) {
                throw new IllegalStateException("the process dies here");
            }
            Map<Address, Fate> fates = new LinkedHashMap<>();
            steps.keySet().forEach(each -> fates.put(each, fate));
            return Optional.of(new Resumed(shop.decision, fates));
        }
    }

    @Test
    void is_done_for_everybody_a_few_at_a_time() {
        assertThat(shop.work()).isEmpty();
        assertThat(texting.calls).extracting(Map::size).containsExactly(20, 20, 10);
        assertThat(shop.states()).containsOnly(CustodyState.DELIVERED);
    }

    @Test
    void has_a_key_and_a_secret_for_each_recipient() {
        shop.work();
        var steps =
                texting.calls.stream().flatMap(call -> call.values().stream()).toList();
        assertThat(steps).extracting(ExternalAction.Step::key).doesNotHaveDuplicates();
        assertThat(steps).extracting(ExternalAction.Step::secret).doesNotHaveDuplicates();
    }

    @Test
    void repeats_only_what_was_not_written_down_with_the_same_keys_and_secrets_after_a_crash() {
        texting.diesAt = 2;
        assertThatThrownBy(shop::work).isInstanceOf(IllegalStateException.class);
        assertThat(shop.work()).isEmpty();

        assertThat(texting.calls).extracting(Map::size).containsExactly(20, 20, 20, 10);
        assertThat(texting.calls.get(2)).isEqualTo(texting.calls.get(1));
        assertThat(texting.calls.get(2).keySet())
                .doesNotContainAnyElementsOf(texting.calls.get(0).keySet());
    }

    @Test
    void forgets_its_secrets_step_by_step() {
        texting.diesAt = 2;
        assertThatThrownBy(shop::work).isInstanceOf(IllegalStateException.class);
        assertThat(StoreFixture.query(shop.store, "SELECT count(*) FROM custody_recipient WHERE step IS NOT NULL"))
                .isEqualTo("30");
    }

    @Test
    void is_tried_again_with_the_same_secret_when_a_server_is_busy() {
        texting.fate = Workshop.BUSY;
        assertThat(shop.work()).isPresent();
        assertThat(shop.states()).containsOnly(CustodyState.DEFERRED);
        texting.fate = Workshop.TAKEN;
        shop.pass(Duration.ofHours(1));
        shop.work();
        assertThat(texting.calls).hasSize(6);
        assertThat(texting.calls.get(3)).isEqualTo(texting.calls.get(0));
        assertThat(shop.states()).containsOnly(CustodyState.DELIVERED);
    }

    @Test
    void that_no_version_here_knows_is_held_in_the_end() {
        shop.actions.clear();
        for (int i = 0; i < 3; i++) {
            shop.work();
            shop.pass(Duration.ofHours(1));
        }
        assertThat(shop.states()).containsOnly(CustodyState.HELD);
        assertThat(shop.standing().cause()).contains(HoldCause.FAULT);
    }
}
