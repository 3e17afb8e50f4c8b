package brevvagt.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The settings of reception")
class SettingsTest {
    @Test
    void are_good_as_the_tests_use_them() {
        assertThat(TestReception.settings().problems()).isEmpty();
        assertThat(with(exchange(TestReception.tenant())).problems()).isEmpty();
    }

    @Test
    void have_the_documented_defaults() {
        assertThat(Limits.defaults()).isEqualTo(new Limits(157_286_400, 1000, 1000, 200, 2048, 20));
        assertThat(Limits.defaults().problems()).isEmpty();
        assertThat(Timeouts.defaults().problems()).isEmpty();
        assertThat(Timeouts.defaults().command()).hasMinutes(5);
    }

    @Test
    void tell_all_problems_at_once() {
        var settings = new ReceptionSettings(
                List.of(),
                "not a host",
                new Limits(0, 5, 0, 0, 5, 0),
                Timeouts.defaults(),
                new Admission(List.of(), TestReception.LOOPBACK, List.of(), List.of(), List.of(), List.of()),
                new TlsKeys.None(),
                List.of(new SecretKeySpec("short".getBytes(StandardCharsets.US_ASCII), "HmacSHA256")));
        assertThat(settings.problems()).hasSize(9);
        assertThatThrownBy(() -> new Reception(settings, TestReception.partners(_ -> TestReception.TAKEN)))
                .hasMessageContaining("hostName")
                .hasMessageContaining("loopKeys")
                .hasMessageContaining("tls: a certificate is needed");
    }

    @Test
    void ask_for_everything_that_tells_one_tenant_of_Exchange_Online_from_all_others() {
        var nothing = new ExchangeOnline("", "not a guid", Set.of(), "", List.of());
        assertThat(with(exchange(nothing)).problems())
                .satisfiesExactly(
                        problem -> assertThat(problem).contains("tenantHeader"),
                        problem -> assertThat(problem).contains("tenantId"),
                        problem -> assertThat(problem).contains("ownDomains"),
                        problem -> assertThat(problem).contains("certificateName"),
                        problem -> assertThat(problem).contains("ranges"));
    }

    @Test
    void never_let_the_shared_addresses_of_Exchange_Online_in_as_a_plain_network() {
        for (var network : List.of("40.107.1.0/24", "0.0.0.0/0", "2a01:111:f400:7::/64", "52.101.1.1")) {
            var trusted = Admission.ofTrusted(Network.parseAll(network));
            assertThat(with(trusted).problems()).singleElement().asString().contains("configure exchangeOnline");
        }
        var both = new Admission(
                List.of(), TestReception.LOOPBACK, List.of(), List.of(), List.of(), List.of(TestReception.tenant()));
        assertThat(with(both).problems()).singleElement().asString().contains("exchangeOnline.ranges");
    }

    @Test
    void name_each_user_once() {
        var anna = new User("anna", PasswordHash.of("Hemmeligt 1", 10_000));
        var twice = new Admission(List.of(), List.of(), List.of(), List.of(), List.of(anna, anna), List.of());
        assertThat(with(twice).problems()).containsExactly("users: a name is given twice");
    }

    @Test
    void need_memory_for_the_largest_mail() {
        var partners = TestReception.partners(_ -> TestReception.TAKEN, new ByteBudget(1000, 1));
        assertThatThrownBy(() -> new Reception(TestReception.settings(), partners))
                .hasMessageContaining("memory budget");
    }

    @Test
    void show_no_password(@TempDir Path folder) {
        assertThat(new User("anna", PasswordHash.of("Hemmeligt 1", 10_000)).toString())
                .doesNotContain("anna")
                .doesNotContain("Hemmeligt");
        assertThat(new TlsKeys.Pkcs12(folder, "Hemmeligt 1").toString()).doesNotContain("Hemmeligt");
    }

    @Test
    void name_the_key_file_that_cannot_be_used(@TempDir Path folder) throws Exception {
        var good = TestKeys.pem();
        var old = Files.writeString(folder.resolve("old.pem"), "-----BEGIN RSA PRIVATE KEY-----\n");
        var broken = Files.writeString(
                folder.resolve("broken.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        var empty = Files.createFile(folder.resolve("empty.pem"));
        assertThatThrownBy(() -> open(new TlsKeys.Pem(good.certificates(), old)))
                .hasMessageContaining("old.pem: must");
        assertThatThrownBy(() -> open(new TlsKeys.Pem(good.certificates(), broken)))
                .hasMessageContaining("broken.pem");
        assertThatThrownBy(() -> open(new TlsKeys.Pem(empty, good.key()))).hasMessageContaining("empty.pem");
        assertThatThrownBy(() -> open(new TlsKeys.Pem(TestKeys.certificate("partner"), good.key())))
                .hasMessageContaining("does not fit");
        assertThatThrownBy(() -> open(new TlsKeys.Pkcs12(TestKeys.pkcs12().file(), "wrong")))
                .hasMessageContaining("gateway.p12");
    }

    private static void open(TlsKeys keys) {
        var settings = TestReception.settings(
                Limits.defaults(), Timeouts.defaults(), Admission.ofTrusted(TestReception.LOOPBACK), keys);
        try (var reception = new Reception(settings, TestReception.partners(_ -> TestReception.TAKEN))) {
            reception.start();
        }
    }

    private static Admission exchange(ExchangeOnline tenant) {
        return new Admission(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(tenant));
    }

    private static ReceptionSettings with(Admission admission) {
        return TestReception.settings(Limits.defaults(), Timeouts.defaults(), admission, TestKeys.pkcs12());
    }
}
