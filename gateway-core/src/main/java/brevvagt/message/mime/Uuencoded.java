package brevvagt.message.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Files that old programs put into the text itself, from a line {@code begin 644 name} to a line {@code end}. */
final class Uuencoded {
    private static final String BEGIN = "begin ";
    private static final Pattern FIRST_LINE = Pattern.compile("begin(?:-base64)? [0-7]{3,4} (\\S.{0,200})");

    private Uuencoded() {}

    /** The names of the files in the text; nothing of them is read. */
    static List<String> names(String text) {
        var names = new ArrayList<String>();
        for (int at = text.indexOf("begin"); at >= 0; at = text.indexOf("begin", at + BEGIN.length())) {
            if (at == 0 || text.charAt(at - 1) == '\n') {
                int end = text.indexOf('\n', at);
                var line = FIRST_LINE.matcher(
                        text.substring(at, end < 0 ? text.length() : end).strip());
                if (line.matches()) {
                    names.add(line.group(1).strip());
                }
            }
        }
        return names;
    }
}
