package brevvagt.enforcement.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a subject that says nothing: reply and forward marks and case numbers stay, because people and ticket systems
 * find their thread by them; everything else becomes one word. Only what is known to be harmless is kept.
 */
final class NeutralSubject {
    private static final Pattern MARKS = Pattern.compile(
            "^(?:\\s{0,5}(?:SV|VB|VS|VL|RE|FW|FWD|AW|WG|TR)(?:\\[\\d{1,2}])?\\s{0,5}:){1,20}",
            Pattern.CASE_INSENSITIVE);
    private static final String KIND =
            "(?:Ärende(?:nr|nummer)?|Arende|Sag(?:snr|snummer)?|Sak(?:snr|snummer)?|Case|Ticket|Ref|Dnr|J\\.?nr|SR|INC|REQ)";
    private static final String NUMBER = "[A-Z]{0,3}\\d{1,8}(?:[-/]\\d{1,8}){0,2}";
    private static final Pattern CASES = Pattern.compile(
            "\\[ref:[\\w.!:]{1,80}]"
                    + "|\\[(?:" + KIND + "[ .:#]{0,3}(?:id|nr|no)?[ .:#]{0,3})?#?" + NUMBER + "]"
                    + "|\\[[A-Z]{2,10}-\\d{1,8}]"
                    + "|(?<![\\p{L}\\d])" + KIND + "[ .:#]{1,3}" + NUMBER + "(?![\\p{L}\\d-])"
                    + "|(?<![\\p{L}\\d])(?:INC|REQ|RITM|CHG)\\d{5,8}(?![\\p{L}\\d-])"
                    + "|(?<![\\p{L}\\d])#\\d{1,12}(?![\\p{L}\\d-])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /**
     * What may be a national number or most of one: nine to twelve digits with whatever separates them, or a date of six
     * digits with the Finnish century mark and four more.
     */
    private static final Pattern NATIONAL = Pattern.compile(
            "(?<!\\d)\\d(?:[^\\p{L}\\d]{0,3}\\d){8,11}(?!\\d)|\\d{6}[-+A-FU-Y]\\d{3}[0-9A-Z]",
            Pattern.CASE_INSENSITIVE);

    private final String word;

    NeutralSubject(String word) {
        this.word = word;
    }

    /** The neutral subject for this one; a neutral subject stays what it is. */
    String of(String subject) {
        var marks = MARKS.matcher(subject);
        int marked = marks.find() ? marks.end() : 0;
        var kept = marked == 0 ? "" : marks.group().strip() + " ";
        var cases = String.join(" ", cases(subject.substring(marked)));
        var safe = NATIONAL.matcher(cases).find() ? "" : cases;
        return kept + word + (safe.isEmpty() ? "" : " " + safe);
    }

    /** The subject without reply and forward marks: what a copy of it is compared with. */
    static String core(String subject) {
        return MARKS.matcher(subject).replaceFirst("").strip();
    }

    private static List<String> cases(String subject) {
        var cases = new ArrayList<String>();
        Matcher matcher = CASES.matcher(subject);
        while (matcher.find()) {
            if (!NATIONAL.matcher(matcher.group()).find()) {
                cases.add(matcher.group());
            }
        }
        return cases;
    }
}
