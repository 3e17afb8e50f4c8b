package brevvagt.extractor;

/** Why a file, or a file inside it, could not be read wholly. */
public enum Cause {
    ENCRYPTED,
    IMAGE,
    CORRUPT,
    TOO_BIG,
    TOO_DEEP,
    TIMEOUT,
    NOT_YET_READABLE
}
