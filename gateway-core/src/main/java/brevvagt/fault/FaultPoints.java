package brevvagt.fault;

/** Is told when a mail passes a named point; does nothing but in tests. */
@FunctionalInterface
public interface FaultPoints {
    /** Nobody listens. */
    FaultPoints NONE = _ -> {};

    /** The point is reached. A test's listener may not return. */
    void reached(FaultPoint point);
}
