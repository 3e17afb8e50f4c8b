package brevvagt.reception;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.fixtures.PostfixServer;
import brevvagt.fixtures.PostfixServer.Tls;
import brevvagt.fixtures.TestCertificate;
import brevvagt.message.Address;
import brevvagt.message.StatusRequest.ForRecipient;
import brevvagt.message.StatusRequest.Notify;
import brevvagt.message.StatusRequest.Returned;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@DisplayName("A real Postfix as client")
@EnabledIf("brevvagt.fixtures.PostfixServer#isInstalled")
class PostfixClientTest {
    @Test
    void hands_on_what_its_own_client_asked_to_be_told() {
        try (var server = TestReception.open();
                var postfix =
                        PostfixServer.relayingTo(server.address().getPort(), Tls.NONE, TestCertificate.LOCALHOST)) {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), postfix.port());
            try (var client = new TestClient(address).hello()) {
                client.ask("MAIL FROM:<anna@union.example> RET=HDRS ENVID=a+2Bb");
                client.ask("RCPT TO:<bo@member.example> NOTIFY=SUCCESS,DELAY ORCPT=rfc822;Bo@old.example");
                client.ask("RCPT TO:<cleo@member.example>");
                client.ask("DATA");
                assertThat(client.ask("Subject: x\r\n\r\nhello\r\n.")).startsWith("250");
            }
            await(server);
            var status = server.mails().getFirst().envelope().status();
            assertThat(status.returned()).isEqualTo(Returned.HEADERS);
            assertThat(status.envelopeId()).isEqualTo("a+2Bb");
            assertThat(status.of(new Address("bo", "member.example")))
                    .isEqualTo(new ForRecipient(true, Set.of(Notify.SUCCESS, Notify.DELAY), "rfc822;Bo@old.example"));
            assertThat(status.of(new Address("cleo", "member.example")))
                    .as("Postfix adds the original recipient and nothing else")
                    .isEqualTo(new ForRecipient(false, Set.of(), "rfc822;cleo@member.example"));
        }
    }

    private static void await(TestReception server) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (server.mails().isEmpty() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(server.mails()).hasSize(1);
    }
}
