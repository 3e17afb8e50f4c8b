package brevvagt.extractor.format;

import java.io.IOException;

/** Reads the files of one family; throws {@link Stop}, or anything else, where it cannot go on. */
@FunctionalInterface
public interface Format {
    /** Brings in what the file holds. */
    void read(Document file, Harvest harvest) throws IOException;
}
