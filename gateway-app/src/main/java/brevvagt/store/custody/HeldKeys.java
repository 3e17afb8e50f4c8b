package brevvagt.store.custody;

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

/** The data keys of held mail, each wrapped with a master key. The mail itself is not touched. */
public final class HeldKeys implements Sealed {
    private static final int AT_A_TIME = 500;

    private final Database database;
    private final Keys keys;

    public HeldKeys(Database database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    private record Wrapped(MessageId mail, String keyId, Blob key) {}

    @Override
    public Map<String, Long> byMasterKey() {
        return database.read(handle -> handle.createQuery(
                        "SELECT key_id, count(*) AS mails FROM held_mail WHERE wrapped_key IS NOT NULL GROUP BY key_id")
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
                next = after(next.getLast().mail().value(), master)) {
            for (var each : next) {
                if (rewrap(each, master)) {
                    done++;
                } else {
                    left.add(each.mail().value());
                }
            }
        }
        return new Rewrapped(done, left);
    }

    private List<Wrapped> after(String id, Key master) {
        return database.read(handle -> handle.createQuery("SELECT id, key_id, wrapped_key FROM held_mail"
                        + " WHERE id > :after AND key_id <> :key AND wrapped_key IS NOT NULL ORDER BY id LIMIT :count")
                .bind("after", id)
                .bind("key", master.id())
                .bind("count", AT_A_TIME)
                .map((row, _) -> new Wrapped(
                        new MessageId(row.getString("id")),
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

    private static int put(Handle handle, Wrapped wrapped, Blob anew, Key master) {
        return handle.createUpdate("UPDATE held_mail SET wrapped_key = :anew, key_id = :newKey"
                        + " WHERE id = :id AND key_id = :oldKey AND wrapped_key IS NOT NULL")
                .bind("anew", anew.bytes())
                .bind("newKey", master.id())
                .bind("id", wrapped.mail().value())
                .bind("oldKey", wrapped.keyId())
                .execute();
    }
}
