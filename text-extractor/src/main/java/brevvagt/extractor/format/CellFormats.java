package brevvagt.extractor.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Shows the number in a cell as a spreadsheet program does, and its digits too where those are others. */
final class CellFormats implements Markup.Listener {
    private static final double WHOLE = 1e15;
    private static final double SHORT = 100_000;

    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final Map<Integer, String> patterns = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private boolean inStyles;

    @Override
    public void start(String element, XMLStreamReader attributes) {
        switch (element) {
            case "numFmt" ->
                patterns.put(
                        number(Markup.attribute(attributes, "numFmtId")), Markup.attribute(attributes, "formatCode"));
            case "cellXfs" -> inStyles = true;
            case "xf" -> {
                if (inStyles) {
                    styles.add(number(Markup.attribute(attributes, "numFmtId")));
                }
            }
            default -> {}
        }
    }

    @Override
    public void end(String element) {
        if (element.equals("cellXfs")) {
            inStyles = false;
        }
    }

    String show(String raw, int style) {
        int format = style >= 0 && style < styles.size() ? styles.get(style) : 0;
        var builtIn = BuiltinFormats.getBuiltinFormat(format);
        var pattern = patterns.getOrDefault(format, builtIn == null ? "General" : builtIn);
        return show(raw, format, pattern);
    }

    String show(String raw, int format, String pattern) {
        try {
            double value = Double.parseDouble(raw);
            if (pattern.equals("General") || pattern.equals("@")) {
                return plain(value);
            }
            var shown = isDigitsAndSigns(pattern) && value == Math.rint(value) && value >= 0
                    ? signs(plain(value), pattern)
                    : formatter.formatRawCellContents(value, format, pattern);
            return DateUtil.isADateFormat(format, pattern) || says(shown, value) ? shown : shown + " " + plain(value);
        } catch (IllegalArgumentException unusual) {
            return raw;
        }
    }

    /** A pattern such as 000000-0000, which the formatter does not get right. */
    private static boolean isDigitsAndSigns(String pattern) {
        return pattern.contains("-") && pattern.chars().allMatch(c -> "0#-\\\" ".indexOf(c) >= 0);
    }

    private static String signs(String digits, String pattern) {
        var shown = new StringBuilder();
        int next = digits.length() - 1;
        for (int i = pattern.length() - 1; i >= 0; i--) {
            char c = pattern.charAt(i);
            if (c == '-' || c == ' ') {
                shown.append(c);
            } else if (c == '0' || (c == '#' && next >= 0)) {
                shown.append(next >= 0 ? digits.charAt(next) : '0');
                next--;
            }
        }
        for (; next >= 0; next--) {
            shown.append(digits.charAt(next));
        }
        return shown.reverse().toString();
    }

    /** Short numbers hold nothing that the shown form hides; of long whole ones the digits must be there. */
    private static boolean says(String shown, double value) {
        if (value != Math.rint(value) || Math.abs(value) < SHORT) {
            return true;
        }
        var digits = new StringBuilder();
        shown.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.indexOf(plain(Math.abs(value))) >= 0;
    }

    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < WHOLE
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
