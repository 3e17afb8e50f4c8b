package brevvagt.store.database;

/** Hears how the store writes. Called by the thread that writes: returns at once and never throws. */
public interface CommitWatch {
    /** Nobody listens. */
    CommitWatch NONE = new CommitWatch() {
        @Override
        public void committed(int group, long nanos) {}

        @Override
        public void failed() {}
    };

    /** So many writes became durable together, in that time. */
    void committed(int group, long nanos);

    /** A group of writes failed. */
    void failed();
}
