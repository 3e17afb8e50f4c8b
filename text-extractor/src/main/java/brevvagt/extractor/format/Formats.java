package brevvagt.extractor.format;

import brevvagt.extractor.Cause;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses the reader of a file by what it is. */
public final class Formats implements Format {
    private static final int SMALL_PICTURE = 20_000;
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "eml", "message/rfc822",
            "mht", "message/rfc822",
            "mhtml", "message/rfc822",
            "html", "text/html",
            "htm", "text/html",
            "xhtml", "text/html",
            "svg", "text/html",
            "ics", "text/calendar",
            "vcs", "text/calendar");

    private final @Nullable Ocr eye;
    private final Format docx = new Docx();
    private final Format xlsx = new Xlsx();
    private final Format pptx = new Pptx();
    private final Format openDocument = new OpenDocument();
    private final Format ole = new Ole();
    private final Format richText = new RichText();
    private final Format tnef = new Tnef();
    private final Format pdf;

    /** The formats; pictures are read by this eye, if there is one. */
    public Formats(@Nullable Ocr eye) {
        this.eye = eye;
        this.pdf = new Pdf(eye);
    }

    @Override
    public void read(Document file, Harvest harvest) throws IOException {
        var kind = Kind.of(file.bytes());
        switch (kind) {
            case ZIP -> zipped(file, harvest);
            case OLE -> ole.read(file, harvest);
            case PDF -> pdf.read(file, harvest);
            case RTF -> richText.read(file, harvest);
            case TNEF -> tnef.read(file, harvest);
            case SEVEN_ZIP -> Archive.sevenZip(file, harvest);
            case TAR -> Archive.tar(file, harvest);
            case GZIP, BZIP2, XZ -> new Compressed(kind).read(file, harvest);
            case PICTURE -> picture(file, harvest);
            case TEXT -> harvest.file(file, MEDIA_TYPES.getOrDefault(file.extension(), "text/plain"));
            case EMPTY -> {}
            case UNKNOWN -> throw new Stop(Cause.NOT_YET_READABLE);
        }
    }

    private void zipped(Document file, Harvest harvest) throws IOException {
        Format format = null;
        try (var parts = OfficePackage.zip(file.bytes())) {
            if (parts.getEntry("word/document.xml") != null) {
                format = docx;
            } else if (parts.getEntry("xl/workbook.xml") != null) {
                format = xlsx;
            } else if (parts.getEntry("ppt/presentation.xml") != null) {
                format = pptx;
            } else if (parts.getEntry("mimetype") != null && parts.getEntry("content.xml") != null) {
                format = openDocument;
            } else if (parts.getEntry("[Content_Types].xml") != null || parts.getEntry("Index/Document.iwa") != null) {
                throw new Stop(Cause.NOT_YET_READABLE); // xlsb, Visio, Pages: packages that are no archives to people
            }
        } catch (IOException noDirectory) {
            format = null;
        }
        if (format == null) {
            Archive.zip(file, harvest);
        } else {
            format.read(file, harvest);
        }
    }

    private void picture(Document file, Harvest harvest) throws IOException {
        if (file.bytes().length < SMALL_PICTURE && !file.path().isEmpty()) {
            return; // an icon in an archive
        }
        var text = eye == null || !eye.mayLook() ? java.util.Optional.<String>empty() : eye.read(file.bytes());
        if (text.isEmpty()) {
            throw new Stop(Cause.IMAGE);
        }
        harvest.text(file, text.get());
    }
}
