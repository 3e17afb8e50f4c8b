package brevvagt.settings;

import brevvagt.custody.RetrySchedule;
import brevvagt.decision.Mode;
import brevvagt.enforcement.mime.SubjectLanguage;
import brevvagt.extractor.WorkerSettings;
import brevvagt.finding.Confidence;
import brevvagt.message.OwnDomains;
import brevvagt.notice.NoticeSettings;
import brevvagt.pipeline.Copies;
import brevvagt.reception.Admission;
import brevvagt.reception.Limits;
import brevvagt.reception.Timeouts;
import brevvagt.reception.TlsKeys;
import brevvagt.sending.Routes;
import brevvagt.sending.SendingLimits;
import brevvagt.store.database.PostgresAddress;
import brevvagt.store.database.StorePlace;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Everything a gateway is told: immutable, and checked once when it is read. */
public record Settings(
        Place place,
        OwnDomains own,
        Receiving receiving,
        Sending sending,
        Policies policies,
        InCustody custody,
        NoticeSettings notices,
        Capacity capacity,
        WorkerSettings attachments,
        Running running) {
    /**
     * Where this node keeps what it keeps, and how its records call it.
     *
     * @param database the server that keeps the rows; empty for a file in the directory
     */
    public record Place(String node, Path data, Optional<PostgresAddress> database) {
        /** Where its store is. */
        public StorePlace store() {
            return new StorePlace(data, database);
        }
    }

    /** How mail comes in. */
    public record Receiving(
            List<InetSocketAddress> listen,
            String hostName,
            Limits limits,
            Timeouts timeouts,
            Admission admission,
            TlsKeys tls) {
        public Receiving {
            listen = List.copyOf(listen);
        }
    }

    /** How mail goes out; without routes nothing can be sent. */
    public record Sending(Optional<Routes> routes, Optional<Path> authorities, SendingLimits limits) {}

    /** What is decided by: the packs, where they lie, the containers of the mailets, and how sure a finding must be. */
    public record Policies(
            Path rules,
            List<String> packs,
            Optional<Mode> mode,
            Confidence limit,
            Path mailets,
            SubjectLanguage subjects) {
        public Policies {
            packs = List.copyOf(packs);
        }
    }

    /** When mail in custody is tried again, and how recipients are kept from seeing each other. */
    public record InCustody(RetrySchedule schedule, Copies copies) {}

    /**
     * How much at a time.
     *
     * @param memory bytes for all mails under way
     * @param workers threads that read and decide
     * @param waiting mails that may wait for them
     * @param deadline from the final dot to the reply
     */
    public record Capacity(long memory, int workers, int waiting, Duration deadline) {}

    /**
     * What operators see, and when the gateway stops taking mail by itself.
     *
     * @param keepFree bytes that stay free on the disk of the data, or 5 % of it if that is less
     */
    public record Running(Monitoring monitoring, long keepFree, LogFormat logFormat) {}
}
