package brevvagt.finding.number;

import brevvagt.finding.number.country.NationalNumber;
import java.time.LocalDate;

/** Recognises a date of these years with a time of day, which names files and stamps messages: 010326-1430. */
final class Moment {
    /** Stamps are of these days; the less there are, the fewer people of a hundred are taken for one. */
    private static final int MONTHS_BACK = 18;

    private static final int MONTHS_AHEAD = 2;
    private static final int CENTURY = 100;
    private static final int FOUR = 4;

    private Moment() {}

    /** Whether the digits may say when rather than who: two digits of a year tell no century. */
    static boolean isPossible(NationalNumber number, LocalDate today) {
        return isTimeOfDay(number.characters())
                && (isRecent(number.birthday(), today)
                        || isRecent(number.birthday().plusYears(CENTURY), today));
    }

    private static boolean isRecent(LocalDate date, LocalDate today) {
        return date.isAfter(today.minusMonths(MONTHS_BACK)) && date.isBefore(today.plusMonths(MONTHS_AHEAD));
    }

    private static boolean isTimeOfDay(String characters) {
        int from = characters.length() - FOUR;
        for (int at = from; at < characters.length(); at++) {
            if (characters.charAt(at) < '0' || characters.charAt(at) > '9') {
                return false;
            }
        }
        int time = Integer.parseInt(characters, from, characters.length(), 10);
        return time / CENTURY < 24 && time % CENTURY < 60;
    }
}
