package brevvagt.mailetcontainer;

import jakarta.mail.internet.MimeMessage;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.james.core.Domain;
import org.apache.james.core.MailAddress;
import org.apache.mailet.HostAddress;
import org.apache.mailet.Mail;
import org.apache.mailet.MailetContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.helpers.NOPLogger;

/** What mailets get of the world: a few settings. They cannot send, look names up or write a log, which could leak. */
@SuppressWarnings("deprecation") // the interface still asks for methods it deprecates
final class ClosedContext implements MailetContext {
    private final Map<String, Object> attributes;

    ClosedContext(Map<String, Object> attributes) {
        this.attributes = Map.copyOf(attributes);
    }

    @Override
    public int getMajorVersion() {
        return 3;
    }

    @Override
    public int getMinorVersion() {
        return 9;
    }

    @Override
    public String getServerInfo() {
        return "Brevvagt";
    }

    @Override
    public Iterator<String> getAttributeNames() {
        return attributes.keySet().iterator();
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public void setAttribute(String name, Object value) {
        throw closed();
    }

    @Override
    public void removeAttribute(String name) {
        throw closed();
    }

    @Override
    public void log(String message) {}

    @Override
    public void log(String message, Throwable cause) {}

    @Override
    public void log(LogLevel level, String message) {}

    @Override
    public void log(LogLevel level, String message, Throwable cause) {}

    @Override
    public Logger getLogger() {
        return NOPLogger.NOP_LOGGER;
    }

    @Override
    public MailAddress getPostmaster() {
        throw closed();
    }

    @Override
    public boolean isLocalServer(Domain domain) {
        return false;
    }

    @Override
    public boolean isLocalUser(String user) {
        return false;
    }

    @Override
    public boolean isLocalEmail(MailAddress address) {
        return false;
    }

    @Override
    public Collection<String> getMailServers(Domain domain) {
        return List.of();
    }

    @Override
    public Iterator<HostAddress> getSMTPHostAddresses(Domain domain) {
        return List.<HostAddress>of().iterator();
    }

    @Override
    public List<String> dnsLookup(String name, RecordType type) {
        throw closed();
    }

    @Override
    public void sendMail(MimeMessage message) {
        throw closed();
    }

    @Override
    public void sendMail(MailAddress sender, Collection<MailAddress> recipients, MimeMessage message) {
        throw closed();
    }

    @Override
    public void sendMail(MailAddress sender, Collection<MailAddress> recipients, MimeMessage message, String state) {
        throw closed();
    }

    @Override
    public void sendMail(Mail mail) {
        throw closed();
    }

    @Override
    public void sendMail(Mail mail, long delay, TimeUnit unit) {
        throw closed();
    }

    @Override
    public void sendMail(Mail mail, String state) {
        throw closed();
    }

    @Override
    public void sendMail(Mail mail, String state, long delay, TimeUnit unit) {
        throw closed();
    }

    @Override
    public void bounce(Mail mail, String message) {
        throw closed();
    }

    @Override
    public void bounce(Mail mail, String message, MailAddress bouncer) {
        throw closed();
    }

    private static UnsupportedOperationException closed() {
        return new UnsupportedOperationException("a mailet changes its mail and nothing else");
    }
}
