package brevvagt.message;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Where in a mail a text stands. {@link #label()} may name files; {@link #auditLabel()} never does. */
public sealed interface Place {
    /** The Subject header. */
    record Subject() implements Place {}

    /** The plain text the sender wrote. */
    record Body() implements Place {}

    /** The HTML text, visible or hidden. */
    record HtmlBody() implements Place {}

    /** The earlier mail quoted below the sender's own text. */
    record Quoted() implements Place {}

    /** Text of a calendar item (RFC 5545). */
    record Calendar() implements Place {}

    /** The visible recipients of To and Cc. */
    record Recipients() implements Place {}

    /** Another header, by its name. */
    record Header(String name) implements Place {}

    /** The name of the attachment with this number, counted from 1. */
    record FileName(String name, int number) implements Place {}

    /** The content of the attachment with this number, counted from 1. */
    record Attachment(String name, int number) implements Place {}

    /** A place within an attachment, such as the body of an attached mail. */
    record Inside(Attachment outer, Place inner) implements Place {}

    /** The place as {@code check} shows it to the person whose mail it is. */
    default String label() {
        return switch (this) {
            case Subject() -> "subject";
            case Body() -> "body";
            case HtmlBody() -> "body:html";
            case Quoted() -> "quoted";
            case Calendar() -> "calendar";
            case Recipients() -> "recipients";
            case Header(var name) -> "header:" + name;
            case FileName(var name, int _) -> "filename:" + name;
            case Attachment(var name, int _) -> "attachment:" + name;
            case Inside(var outer, Attachment(var name, int _)) -> outer.label() + "!" + name;
            case Inside(var outer, Inside inner) ->
                outer.label() + "!" + inner.label().substring("attachment:".length());
            case Inside(var outer, var inner) -> outer.label() + "!" + inner.label();
        };
    }

    /** The place as the audit record keeps it: numbers and known file types instead of names. */
    default String auditLabel() {
        return switch (this) {
            case FileName(var name, int number) -> "filename[" + number + "]" + FileType.of(name);
            case Attachment(var name, int number) -> "attachment[" + number + "]" + FileType.of(name);
            case Inside(var outer, var inner) -> outer.auditLabel() + "!" + inner.auditLabel();
            case Header(var name) ->
                "header:" + (FileType.PLAIN_HEADER.matcher(name).matches() ? name : "other");
            case Subject(), Body(), HtmlBody(), Quoted(), Calendar(), Recipients() -> label();
        };
    }

    /** The part of a file name that says what it is and nothing about whom. */
    final class FileType {
        static final Pattern PLAIN_HEADER = Pattern.compile("[A-Za-z-]{1,40}");
        private static final Set<String> KNOWN = Set.of(
                "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "pdf", "rtf", "txt", "csv", "html", "xml",
                "eml", "msg", "ics", "vcf", "zip", "7z", "png", "jpg", "jpeg", "gif", "dat", "p7m", "asc");

        private FileType() {}

        static String of(String name) {
            var type = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            return KNOWN.contains(type) ? "." + type : "";
        }
    }
}
