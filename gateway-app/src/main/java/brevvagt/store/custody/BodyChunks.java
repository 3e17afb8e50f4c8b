package brevvagt.store.custody;

import brevvagt.message.MailBytes;
import brevvagt.message.MessageId;
import brevvagt.store.database.Database;
import brevvagt.store.sealing.DamagedMail;
import brevvagt.store.sealing.DataKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The sealed bodies in a table, in pieces of at most a megabyte, so that every node can open them. */
final class BodyChunks implements Bodies {
    private static final int PIECE = 1 << 20;

    private final Database database;
    private final Clock clock;

    BodyChunks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void write(MailBytes body, DataKey key) throws IOException {
        var pieces = sealed(body, key);
        var mail = key.mail().value();
        long now = clock.millis();
        database.writeAlone(transaction -> {
            transaction.handle().execute("DELETE FROM custody_body WHERE mail = ?", mail);
            for (int number = 0; number < pieces.size(); number++) {
                transaction
                        .handle()
                        .execute(
                                "INSERT INTO custody_body (mail, number, written_at, bytes) VALUES (?, ?, ?, ?)",
                                mail,
                                number,
                                now,
                                pieces.get(number));
            }
            return pieces.size();
        });
    }

    private static List<byte[]> sealed(MailBytes body, DataKey key) throws IOException {
        var out = new ByteArrayOutputStream(Math.toIntExact(SealedBody.length(body.size())));
        SealedBody.write(body, key, Channels.newChannel(out));
        var all = out.toByteArray();
        var pieces = new ArrayList<byte[]>();
        for (int from = 0; from < all.length; from += PIECE) {
            pieces.add(Arrays.copyOfRange(all, from, Math.min(all.length, from + PIECE)));
        }
        return pieces;
    }

    @Override
    public MailBytes read(long size, DataKey key) throws IOException {
        var pieces = database.read(
                handle -> handle.createQuery("SELECT bytes FROM custody_body WHERE mail = :mail ORDER BY number")
                        .bind("mail", key.mail().value())
                        .map((row, _) -> row.getBytes("bytes"))
                        .list());
        var all = new ByteArrayOutputStream();
        pieces.forEach(all::writeBytes);
        if (size > Integer.MAX_VALUE || all.size() != SealedBody.length(size)) {
            throw new DamagedMail(key.mail(), "content");
        }
        return SealedBody.read(Channels.newChannel(new ByteArrayInputStream(all.toByteArray())), (int) size, key);
    }

    @Override
    public void delete(MessageId mail) {
        database.write(
                transaction -> transaction.handle().execute("DELETE FROM custody_body WHERE mail = ?", mail.value()));
    }

    @Override
    public void tidy(Instant before, Predicate<MessageId> isKept) {
        var old = database.read(
                handle -> handle.createQuery("SELECT DISTINCT mail FROM custody_body WHERE written_at < :before")
                        .bind("before", before.toEpochMilli())
                        .mapTo(String.class)
                        .list());
        old.stream().map(MessageId::new).filter(isKept.negate()).forEach(this::delete);
    }
}
