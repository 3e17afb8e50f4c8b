package brevvagt.reception;

/** Somebody who may send after AUTH (RFC 4954). */
public record User(String name, PasswordHash password) {
    @Override
    public String toString() {
        return "User[***]";
    }
}
