package brevvagt.store.sealing;

import brevvagt.message.MessageId;
import brevvagt.store.database.Database;
import brevvagt.store.keys.InvalidKeys;
import brevvagt.store.keys.Key;
import brevvagt.store.keys.Keys;
import brevvagt.store.keys.Sealed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The data keys in one table, each wrapped with a master key. What they seal is not touched. */
public final class WrappedKeys implements Sealed {
    private static final int AT_A_TIME = 500;

    private final Database database;
    private final Keys keys;
    private final Table table;

    /** A table with the columns {@code id}, {@code key_id} and {@code wrapped_key}, and the one that names the mail. */
    public record Table(String name, String mailColumn) {}

    public WrappedKeys(Database database, Keys keys, Table table) {
        this.database = database;
        this.keys = keys;
        this.table = table;
    }

    private record Wrapped(String id, MessageId mail, String keyId, Blob key) {}

    @Override
    public Map<String, Long> byMasterKey() {
        return database.read(handle -> handle.createQuery(
                        "SELECT key_id, count(*) AS mails FROM <table> WHERE wrapped_key IS NOT NULL GROUP BY key_id")
                .define("table", table.name())
                .map((row, _) -> Map.entry(row.getString("key_id"), row.getLong("mails")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public Rewrapped rewrap() {
        var master = keys.master();
        var left = new ArrayList<String>();
        long done = 0;
        for (var next = after("", master);
                !next.isEmpty();
                next = after(next.getLast().id(), master)) {
            for (var each : next) {
                if (rewrap(each, master)) {
                    done++;
                } else {
                    left.add(each.id());
                }
            }
        }
        return new Rewrapped(done, left);
    }

    private List<Wrapped> after(String id, Key master) {
        return database.read(handle -> handle.createQuery("SELECT id, <mail> AS mail, key_id, wrapped_key FROM <table>"
                        + " WHERE id > :after AND key_id <> :key AND wrapped_key IS NOT NULL ORDER BY id LIMIT :count")
                .define("table", table.name())
                .define("mail", table.mailColumn())
                .bind("after", id)
                .bind("key", master.id())
                .bind("count", AT_A_TIME)
                .map((row, _) -> new Wrapped(
                        row.getString("id"),
                        new MessageId(row.getString("mail")),
                        row.getString("key_id"),
                        Blob.of(row.getBytes("wrapped_key"))))
                .list());
    }

    /** Whoever settles the mail meanwhile wipes its key: then there is nothing to do any more. */
    private boolean rewrap(Wrapped wrapped, Key master) {
        try {
            var anew = DataKey.unwrap(wrapped.mail(), wrapped.key(), keys.master(wrapped.keyId()))
                    .wrap(master);
            database.write(transaction -> put(transaction.handle(), wrapped, anew, master));
            return true;
        } catch (DamagedMail | InvalidKeys cannotBeOpened) {
            return false;
        }
    }

    private int put(Handle handle, Wrapped wrapped, Blob anew, Key master) {
        return handle.createUpdate("UPDATE <table> SET wrapped_key = :anew, key_id = :newKey"
                        + " WHERE id = :id AND key_id = :oldKey AND wrapped_key IS NOT NULL")
                .define("table", table.name())
                .bind("anew", anew.bytes())
                .bind("newKey", master.id())
                .bind("id", wrapped.id())
                .bind("oldKey", wrapped.keyId())
                .execute();
    }
}
