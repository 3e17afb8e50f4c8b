package brevvagt.extractor.format;

import brevvagt.extractor.Cause;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/** PDF: pages, form fields, remarks, bookmarks, properties and attached files. */
final class Pdf implements Format {
    private static final int DEEPEST = 20;
    private static final int END_WITHIN = 8_192;

    private final Pages pages;

    /** Pages that are pictures are read by this eye, if there is one. */
    Pdf(@Nullable Ocr eye) {
        this.pages = new Pages(eye);
    }

    @Override
    public void read(Document file, Harvest harvest) throws IOException {
        try (var pdf = Loader.loadPDF(file.bytes(), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            var beside = new TableText(harvest);
            try {
                beside(pdf, beside);
            } finally {
                harvest.text(file, beside.toString());
            }
            if (isCut(file.bytes())) {
                harvest.unread(file, Cause.CORRUPT);
            }
            files(pdf, file, harvest);
            pages.read(pdf, file, harvest);
        } catch (InvalidPasswordException locked) {
            throw new Stop(Cause.ENCRYPTED);
        }
    }

    /** The library makes the best of a file without an end; what is missing may still be somebody's. */
    private static boolean isCut(byte[] bytes) {
        int from = Math.max(0, bytes.length - END_WITHIN);
        return !new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    private static void beside(PDDocument pdf, TableText beside) throws IOException {
        var form = pdf.getDocumentCatalog().getAcroForm(null);
        if (form != null) {
            for (var field : form.getFieldTree()) {
                var value = field.getValueAsString();
                if (value != null && !value.isBlank() && !value.equals("Off")) {
                    line(field.getPartialName() + ": " + value, beside);
                }
            }
        }
        for (var page : pdf.getPages()) {
            for (var annotation : page.getAnnotations()) {
                annotation(annotation, beside);
            }
        }
        outline(pdf.getDocumentCatalog().getDocumentOutline(), beside, 0);
        var information = pdf.getDocumentInformation();
        for (var key : information.getMetadataKeys()) {
            var value = information.getCustomMetadataValue(key);
            Properties.add(beside, key, value == null ? "" : value);
        }
    }

    private static void annotation(PDAnnotation annotation, TableText beside) {
        line(annotation.getContents(), beside);
        var action = annotation.getCOSObject().getCOSDictionary(COSName.A);
        line(action == null ? null : action.getString(COSName.URI), beside);
    }

    private static void outline(@Nullable PDOutlineNode node, TableText beside, int depth) {
        if (node == null || depth > DEEPEST) {
            return;
        }
        for (var child : node.children()) {
            line(child.getTitle(), beside);
            outline(child, beside, depth + 1);
        }
    }

    private static void line(@Nullable String text, TableText beside) {
        if (text != null) {
            beside.append(text);
            beside.line();
        }
    }

    private static void files(PDDocument pdf, Document file, Harvest harvest) throws IOException {
        var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog()).getEmbeddedFiles();
        if (names != null) {
            attached(names, file, harvest, 0);
        }
        for (var page : pdf.getPages()) {
            for (var annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationFileAttachment attachment
                        && attachment.getFile() instanceof PDComplexFileSpecification specification) {
                    attached(specification, file, harvest);
                }
            }
        }
    }

    private static void attached(
            PDNameTreeNode<PDComplexFileSpecification> node, Document file, Harvest harvest, int depth)
            throws IOException {
        if (depth > DEEPEST) {
            throw new Stop(Cause.TOO_DEEP);
        }
        var names = node.getNames();
        if (names != null) {
            for (var specification : names.values()) {
                attached(specification, file, harvest);
            }
        }
        List<PDNameTreeNode<PDComplexFileSpecification>> kids = node.getKids();
        if (kids != null) {
            for (var kid : kids) {
                attached(kid, file, harvest, depth + 1);
            }
        }
    }

    private static void attached(PDComplexFileSpecification specification, Document file, Harvest harvest)
            throws IOException {
        var embedded = specification.getEmbeddedFileUnicode() == null
                ? specification.getEmbeddedFile()
                : specification.getEmbeddedFileUnicode();
        if (embedded != null) {
            var name = specification.getFilename();
            try (var in = embedded.createInputStream()) {
                harvest.within(file, name == null ? "unnamed" : name, harvest.unpack(in));
            }
        }
    }
}
