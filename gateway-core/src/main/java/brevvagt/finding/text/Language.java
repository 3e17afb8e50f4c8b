package brevvagt.finding.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The language of a text, guessed from its small words and letters; cheap, and content with "unknown". */
public enum Language {
    DANISH(
            0,
            "og er jeg ikke af fra til dit mig dig hvad uge jer nogen meget efter blev også hvis være vores hos ved "
                    + "det den som med kan skal vi du han hun på har medlem mellem hvornår hvor nej tak hej kære mvh venlig "
                    + "der om efter eller uden under kommer op ud så bare igen ingen noget nogle dette denne disse hvilken får går alle "
                    + "jeres bliver her os "
                    + "hilsen født f pt borger borgeren klient klienten barnets"),
    SWEDISH(
            1,
            "och är jag inte för att av från till ditt mig dig vad vecka någon mycket efter blev också om vara vår "
                    + "hos vid det den som med kan ska vi du han hon på har mellan när var nej tack hej bästa hälsningar född "
                    + "ett mitt ni oss era finns om får går alla där här samt blir enligt något några detta denna dessa vilken "
                    + "utan eller under kommer upp ut så bara igen ingen inga sedan än"),
    NORWEGIAN(
            2,
            "og er jeg ikke av fra til ditt meg deg hva uke dere noen mye etter ble også hvis være vår hos ved det "
                    + "den som med kan skal vi du han hun på har medlem mellom når hvor nei takk hei kjære mvh vennlig hilsen "
                    + "født om eller uten under kommer opp ut så bare igjen ingen noe dette denne disse hvilken får går alle blir her oss"),
    FINNISH(
            3,
            "ja on ei että se hän minä sinä kun niin mutta tai ovat oli olen hei terveisin kiitos mukaan sekä myös "
                    + "jos kuin tämä joka syntynyt"),
    ENGLISH(
            4,
            "the and of to is are you we that for with this your please from dear regards born was have will not "
                    + "be on it hello"),
    UNKNOWN(5, "");

    /** One word is chance, or a name. */
    private static final int ENOUGH = 2;

    private static final int REACH = 200;
    private static final int BEGINNING = 2_000;
    private static final int LONGEST_WORD = 12;
    private static final Language[] ALL = values();
    private static final Map<String, Integer> SPEAKERS = speakers();

    private final int index;
    private final String words;

    Language(int index, String words) {
        this.index = index;
        this.words = words;
    }

    /** The language of the text, by its beginning. */
    public static Language of(String content) {
        return of(content, 0, Math.min(content.length(), BEGINNING));
    }

    /** The language of the words around a place. */
    public static Language near(String content, int at) {
        return of(content, Math.max(0, at - REACH), Math.min(content.length(), at + REACH));
    }

    private static Language of(String content, int from, int to) {
        var stretch = content.substring(from, to).toLowerCase(Locale.ROOT);
        var scores = new int[ALL.length];
        int word = 0;
        for (int i = 0; i <= stretch.length(); i++) {
            char glyph = i < stretch.length() ? stretch.charAt(i) : ' ';
            if (glyph > 'z') {
                count(lettersOf(glyph), scores);
            }
            if (!Character.isLetter(glyph)) {
                if (i > word && i - word <= LONGEST_WORD) {
                    count(SPEAKERS.getOrDefault(stretch.substring(word, i), 0), scores);
                }
                word = i + 1;
            }
        }
        return best(scores);
    }

    private static int lettersOf(char glyph) {
        return switch (glyph) {
            case 'ä', 'ö' -> bit(SWEDISH) | bit(FINNISH);
            case 'æ', 'ø' -> bit(DANISH) | bit(NORWEGIAN);
            case 'å' -> bit(DANISH) | bit(SWEDISH) | bit(NORWEGIAN);
            default -> 0;
        };
    }

    private static void count(int speakers, int[] scores) {
        for (int i = 0; speakers >> i != 0; i++) {
            scores[i] += speakers >> i & 1;
        }
    }

    /** The first of the highest score: what Danish and Norwegian share is Danish, what Swedish and Finnish share Swedish. */
    private static Language best(int[] scores) {
        var best = UNKNOWN;
        for (var language : ALL) {
            best = scores[language.index] > scores[best.index] ? language : best;
        }
        return best.isClear(scores) ? best : UNKNOWN;
    }

    /** Danish and Swedish are told apart by more than the words they share. */
    private boolean isClear(int[] scores) {
        return scores[index] >= ENOUGH
                && switch (this) {
                    case DANISH, NORWEGIAN -> scores[index] > scores[SWEDISH.index];
                    case SWEDISH, FINNISH -> scores[index] > Math.max(scores[DANISH.index], scores[NORWEGIAN.index]);
                    case ENGLISH, UNKNOWN -> true;
                };
    }

    private static Map<String, Integer> speakers() {
        var speakers = new HashMap<String, Integer>();
        for (var language : ALL) {
            for (var word : language.words.split(" ", -1)) {
                speakers.merge(word, bit(language), (one, other) -> one | other);
            }
        }
        return Map.copyOf(speakers);
    }

    private static int bit(Language language) {
        return 1 << language.index;
    }
}
