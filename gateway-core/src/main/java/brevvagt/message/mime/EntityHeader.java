package brevvagt.message.mime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.jspecify.annotations.Nullable;

/** The header of one part, or of a whole mail: what it says about the content that follows. */
final class EntityHeader implements BodyDescriptor {
    private static final Set<String> ENCODINGS = Set.of("", "7bit", "8bit", "binary", "base64", "quoted-printable");

    private final List<RawHeader> fields;
    private final FieldValue type;
    private final FieldValue disposition;
    private final String encoding;

    EntityHeader(List<RawHeader> fields) {
        this.fields = fields;
        this.type = mostTelling(values("Content-Type").map(FieldValue::parse).toList());
        this.disposition =
                values("Content-Disposition").findFirst().map(FieldValue::parse).orElse(FieldValue.NONE);
        this.encoding = values("Content-Transfer-Encoding")
                .findFirst()
                .map(value -> FieldValue.parse(value).value())
                .orElse("");
    }

    /** Of several types the one is followed under which the most is read; the mail counts as malformed anyway. */
    private static FieldValue mostTelling(List<FieldValue> types) {
        return types.stream()
                .filter(EntityHeader::isMultipart)
                .findFirst()
                .or(() -> types.stream()
                        .filter(type -> type.value().startsWith("text/"))
                        .findFirst())
                .or(() -> types.stream().findFirst())
                .orElse(FieldValue.NONE);
    }

    private static boolean isMultipart(FieldValue type) {
        return type.value().startsWith("multipart/")
                && type.parameter("boundary").filter(each -> !each.isBlank()).isPresent();
    }

    List<RawHeader> fields() {
        return fields;
    }

    Stream<String> values(String name) {
        return fields.stream().filter(field -> field.isCalled(name)).map(RawHeader::value);
    }

    /** The media type in lower case, or an empty text when the header names none that could be one. */
    String type() {
        return type.value().indexOf('/') > 0 ? type.value() : "";
    }

    Optional<String> parameter(String name) {
        return type.parameter(name);
    }

    String charset() {
        return type.parameter("charset").orElse("");
    }

    /** The transfer encoding in lower case, or an empty text. */
    String encoding() {
        return encoding;
    }

    boolean isMultipart() {
        return isMultipart(type);
    }

    boolean isAttached() {
        return disposition.value().equals("attachment") || !fileNames().isEmpty();
    }

    boolean isInline() {
        return disposition.value().equals("inline")
                || values("Content-ID").findAny().isPresent();
    }

    /** All names the part goes by, the one most programs show first. */
    List<String> fileNames() {
        return Stream.concat(disposition.all("filename").stream(), type.all("name").stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether it names several boundaries: then no reading finds all parts, and each reader would find others. */
    boolean hasSeveralBoundaries() {
        return values("Content-Type")
                        .map(FieldValue::parse)
                        .filter(each -> each.value().startsWith("multipart/"))
                        .flatMap(each -> each.all("boundary").stream())
                        .distinct()
                        .count()
                > 1;
    }

    /** Whether two readers could understand this header differently. */
    boolean isMalformed() {
        return values("Content-Type").count() > 1
                || values("Content-Transfer-Encoding").count() > 1
                || type.all("boundary").size() > 1
                || (type().isEmpty() && values("Content-Type").findAny().isPresent())
                || (type.value().startsWith("multipart/") && (!isMultipart() || TransferDecoder.changes(encoding)))
                || !ENCODINGS.contains(encoding)
                || fields.stream().anyMatch(field -> field.name().isEmpty());
    }

    @Override
    public String getMimeType() {
        return isMultipart() ? type() : "text/plain"; // all the token stream needs to know
    }

    @Override
    public String getMediaType() {
        return getMimeType().substring(0, getMimeType().indexOf('/'));
    }

    @Override
    public String getSubType() {
        return getMimeType().substring(getMimeType().indexOf('/') + 1);
    }

    @Override
    public @Nullable String getCharset() {
        return null;
    }

    @Override
    public String getTransferEncoding() {
        return encoding;
    }

    @Override
    public @Nullable String getBoundary() {
        return isMultipart()
                ? type.parameter("boundary").map(String::stripTrailing).orElse(null)
                : null;
    }

    @Override
    public long getContentLength() {
        return -1;
    }

    String boundary() {
        return type.parameter("boundary").map(String::stripTrailing).orElse("");
    }

    /** The subtype of a multipart, such as {@code related}, or an empty text. */
    String multipartKind() {
        return isMultipart() ? type().substring("multipart/".length()).toLowerCase(Locale.ROOT) : "";
    }
}
