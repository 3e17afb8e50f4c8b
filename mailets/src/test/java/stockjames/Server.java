package stockjames;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.apache.commons.configuration2.BaseHierarchicalConfiguration;
import org.apache.james.filesystem.api.FileSystem;
import org.apache.james.mailetcontainer.impl.MailetConfigImpl;
import org.apache.james.server.core.MailImpl;
import org.apache.james.utils.ExtendedClassLoader;
import org.apache.james.utils.GuiceGenericLoader;
import org.apache.james.utils.GuiceMailetLoader;
import org.apache.mailet.MailetContext;

/** Loads a mailet by James' own loader from the jars in its folder of extensions and runs it on one mail. */
public final class Server {
    private final GuiceMailetLoader loader;

    public Server(File home) {
        var extensions = new ExtendedClassLoader(new Home(home));
        this.loader = new GuiceMailetLoader(GuiceGenericLoader.forTesting(extensions), Set.of());
    }

    /** The mail after the mailet, as the server would store it. */
    public String process(String mailet, String mail) throws Exception {
        var config = new MailetConfigImpl();
        config.setMailetName(mailet);
        config.setConfiguration(new BaseHierarchicalConfiguration());
        config.setMailetContext((MailetContext) Proxy.newProxyInstance(
                Server.class.getClassLoader(), new Class<?>[] {MailetContext.class}, (_, _, _) -> null));
        var loaded = loader.getMailet(config);
        if (Server.class.getClassLoader().equals(loaded.getClass().getClassLoader())) {
            throw new IllegalStateException("the mailet did not come from the folder of extensions");
        }
        var message = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
        var carrier = MailImpl.builder()
                .name("1")
                .addRecipient("anna@member.example")
                .mimeMessage(message)
                .build();
        loaded.service(carrier);
        var out = new ByteArrayOutputStream();
        carrier.getMessage().writeTo(out);
        carrier.dispose();
        return out.toString(StandardCharsets.UTF_8);
    }

    private record Home(File basedir) implements FileSystem {
        @Override
        public InputStream getResource(String url) {
            throw new UnsupportedOperationException();
        }

        @Override
        public File getFile(String url) {
            return new File(basedir, url.substring(FILE_PROTOCOL.length()));
        }

        @Override
        public File getBasedir() {
            return basedir;
        }
    }
}
