package brevvagt.reception;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/** Checks passwords, one at a time, as each check is costly on purpose. */
final class Users {
    /** The work for a name nobody has, so that the time of the answer does not tell which names exist. */
    private static final PasswordHash NOBODY =
            PasswordHash.parse("pbkdf2-sha256:600000:" + "A".repeat(22) + "==:" + "A".repeat(43) + "=");

    private final Map<String, PasswordHash> passwords;
    private final ReentrantLock turn = new ReentrantLock();

    Users(List<User> users) {
        this.passwords = users.stream().collect(Collectors.toUnmodifiableMap(User::name, User::password));
    }

    /** Whether there is such a user with that password. */
    boolean accept(String name, String password) {
        var hash = passwords.getOrDefault(name, NOBODY);
        turn.lock();
        try {
            return hash.matches(password) && passwords.containsKey(name);
        } finally {
            turn.unlock();
        }
    }
}
