package brevvagt.extractor.format;

import brevvagt.extractor.Cause;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.parser.microsoft.OfficeParser;

/** The compound files of Microsoft (MS-CFB): told apart by the streams in them. */
final class Ole implements Format {
    private static final int HEADER = 512;

    private final Format office = new ThroughTika(new OfficeParser());
    private final Xls xls = new Xls();
    private final Format msg = new Msg();

    @Override
    public void read(Document file, Harvest harvest) throws IOException {
        if (file.bytes().length < HEADER) {
            throw new Stop(Cause.CORRUPT);
        }
        try (var system = new POIFSFileSystem(new ByteArrayInputStream(file.bytes()))) {
            read(system.getRoot(), file, harvest);
        }
    }

    private void read(DirectoryNode root, Document file, Harvest harvest) throws IOException {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new Stop(Cause.ENCRYPTED);
        }
        if (root.hasEntryCaseInsensitive("Workbook")) {
            xls.read(root, file, harvest);
        } else if (root.hasEntryCaseInsensitive("WordDocument")) {
            Doc.read(root, file, harvest);
            objects(root, file, harvest);
        } else if (root.hasEntryCaseInsensitive("PowerPoint Document")
                || root.hasEntryCaseInsensitive("Book")
                || root.hasEntryCaseInsensitive("VisioDocument")
                || root.hasEntryCaseInsensitive("Quill")) {
            office.read(file, harvest);
        } else if (root.hasEntryCaseInsensitive("__properties_version1.0")) {
            msg.read(file, harvest);
        } else if (root.hasEntryCaseInsensitive(Ole10Native.OLE10_NATIVE)) {
            packed(root, file, harvest);
        } else if (root.hasEntryCaseInsensitive("Package")) {
            try (var in = root.createDocumentInputStream("Package")) {
                harvest.within(file, "package", harvest.unpack(in));
            }
        } else {
            throw new Stop(Cause.NOT_YET_READABLE);
        }
    }

    /** Spreadsheets and the like inside a document. */
    private void objects(DirectoryNode root, Document file, Harvest harvest) throws IOException {
        if (!root.hasEntryCaseInsensitive("ObjectPool")) {
            return;
        }
        for (var entry : (DirectoryNode) root.getEntryCaseInsensitive("ObjectPool")) {
            if (entry instanceof DirectoryNode object && holdsFile(object)) {
                read(object, harvest.named(file, "object" + entry.getName(), file.bytes()), harvest);
            }
        }
    }

    /** Formulas, drawings and the like are shown by a picture and hold no text that is worth a warning. */
    private static boolean holdsFile(DirectoryNode object) {
        return Stream.of("Workbook", "WordDocument", "PowerPoint Document", "Package", Ole10Native.OLE10_NATIVE)
                .anyMatch(object::hasEntryCaseInsensitive);
    }

    /** A file that somebody dragged into a document. */
    private static void packed(DirectoryNode root, Document file, Harvest harvest) throws IOException {
        try {
            var packed = Ole10Native.createFromEmbeddedOleObject(root);
            var path = packed.getFileName() == null ? "package" : packed.getFileName();
            harvest.within(file, path.substring(path.lastIndexOf('\\') + 1), packed.getDataBuffer());
        } catch (Ole10NativeException broken) {
            throw new Stop(Cause.CORRUPT);
        }
    }
}
