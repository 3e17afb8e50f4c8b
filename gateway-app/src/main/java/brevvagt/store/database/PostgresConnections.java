package brevvagt.store.database;

import brevvagt.store.database.PostgresAddress.Level;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** How every connection to PostgreSQL is set up: no wait without an end, and both sides notice when the other is gone. */
final class PostgresConnections {
    private static final int CONNECT_SECONDS = 5;
    private static final int SILENCE_SECONDS = 15;
    private static final int MIGRATION_SECONDS = 600;
    private static final int ROWS_AT_A_TIME = 500;
    private static final int POOLED = 10;
    private static final int VALIDATION_MILLISECONDS = 2_000;

    /** A node that is cut off loses its locks, and with them its claims, within a minute. */
    private static final String NOTICE_ABSENCE =
            "-c tcp_keepalives_idle=20 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3";

    private static final String NO_LONG_WAITS = " -c statement_timeout=10s -c lock_timeout=5s";

    /** A server that is set up to answer before the disk does would make us promise too much. */
    private static final String DURABLE =
            "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'";

    private PostgresConnections() {}

    /** A connection of one's own, for what lives long. */
    static Connection open(PostgresAddress address) throws SQLException {
        var connection = DriverManager.getConnection(url(address), brief(address));
        try (var statement = connection.createStatement()) {
            statement.execute(DURABLE);
            return connection;
        } catch (SQLException fault) {
            connection.close();
            throw fault;
        }
    }

    /** For everything short; opens its first connection when it is asked for one. */
    static HikariDataSource pool(PostgresAddress address) {
        var config = new HikariConfig();
        config.setJdbcUrl(url(address));
        config.setDataSourceProperties(brief(address));
        config.setConnectionInitSql(DURABLE);
        config.setPoolName("store");
        config.setMaximumPoolSize(POOLED);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_SECONDS * 1_000L);
        config.setValidationTimeout(VALIDATION_MILLISECONDS);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** For migrations, which may take their time. */
    static Properties forMigrations(PostgresAddress address) {
        return properties(address, MIGRATION_SECONDS, NOTICE_ABSENCE);
    }

    static String url(PostgresAddress address) {
        var host = address.host().contains(":") ? "[" + address.host() + "]" : address.host();
        return "jdbc:postgresql://" + host + ":" + address.port() + "/"
                + URLEncoder.encode(address.name(), StandardCharsets.UTF_8);
    }

    private static Properties brief(PostgresAddress address) {
        return properties(address, SILENCE_SECONDS, NOTICE_ABSENCE + NO_LONG_WAITS);
    }

    private static Properties properties(PostgresAddress address, int silence, String options) {
        var properties = new Properties();
        properties.setProperty("user", address.login().user());
        properties.setProperty("password", address.login().password());
        properties.setProperty("ApplicationName", "brevvagt");
        properties.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
        properties.setProperty("loginTimeout", Integer.toString(CONNECT_SECONDS));
        properties.setProperty("socketTimeout", Integer.toString(silence));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("options", options);
        properties.setProperty("defaultRowFetchSize", Integer.toString(ROWS_AT_A_TIME));
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("logServerErrorDetail", "false"); // the detail quotes the row
        protect(properties, address.tls());
        return properties;
    }

    private static void protect(Properties properties, PostgresAddress.Tls tls) {
        var mode = switch (tls.level()) {
            case NONE -> "disable";
            case ENCRYPT -> "require";
            case VERIFY -> "verify-full";
        };
        properties.setProperty("sslmode", mode);
        if (tls.authorities().isPresent()) {
            properties.setProperty("sslrootcert", tls.authorities().get().toString());
        } else if (tls.level() == Level.VERIFY) {
            properties.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
        }
    }
}
