package brevvagt.finding.number;

import brevvagt.finding.DataKind;
import brevvagt.finding.number.country.NationalNumber;
import brevvagt.finding.number.country.NationalNumber.Check;
import brevvagt.finding.number.country.NationalNumber.Sort;
import brevvagt.finding.text.Label;
import brevvagt.finding.text.Language;
import java.time.LocalDate;

/** Adds up what speaks for and against each reading of a place; the strongest is what the place most likely is. */
final class Weighing {
    private static final int BIRTHDAY = 30;
    private static final int NAMED = 50;
    private static final int PERSON = 45;
    private static final int OTHER = -60;
    private static final int OTHER_COUNTRY = -25;
    private static final int SOME = -10;
    private static final int REPLACEMENT = -5;
    private static final int ALSO_SWEDISH = -20;
    private static final int ABROAD = -20;
    private static final int MOMENT = -30;
    private static final int SYNTHETIC = -20;
    private static final int CHECK_FAILS = -40;
    private static final int RARE = -50;
    private static final int LUHN = 40;
    private static final int SIGN_OR_DIGIT = 45;
    /** Two check digits, or one of 31 signs. */
    private static final int STRONG_CHECK = 50;

    private final String text;
    private final Homeland homeland;
    private final LocalDate today;

    /** A reading and the evidence for and against it. */
    record Weighed(Reading reading, Label meaning, Evidence evidence) {
        boolean isStrongerThan(Weighed other) {
            return evidence.percent() > other.evidence.percent();
        }
    }

    Weighing(String text, Homeland homeland, LocalDate today) {
        this.text = text;
        this.homeland = homeland;
        this.today = today;
    }

    /** The strongest reading of the place; of two as strong the first. */
    Weighed strongest(Spot spot) {
        var strongest = weigh(spot, spot.readings().getFirst());
        for (var reading : spot.readings().subList(1, spot.readings().size())) {
            var other = weigh(spot, reading);
            strongest = other.isStrongerThan(strongest) ? other : strongest;
        }
        return strongest;
    }

    /** A label that speaks of a person's number answers every doubt about its form. */
    private Weighed weigh(Spot spot, Reading reading) {
        var evidence = new Evidence();
        addForm(reading, evidence);
        var meaning = meaning(spot, reading.number());
        addLabel(meaning, reading.number().kind(), evidence);
        if (!meaning.speaksForPerson() || isForeign(meaning, reading.number().kind())) {
            addDoubts(spot, reading, evidence);
        }
        if (spot.isContested() && !meaning.name().equals(reading.number().kind().name())) {
            homeland.weigh(reading.number().kind(), reading.start(), evidence);
            addRarity(spot, reading, evidence);
        }
        return new Weighed(reading, meaning, evidence);
    }

    private static void addForm(Reading reading, Evidence evidence) {
        var layout = reading.layout();
        var number = reading.number();
        evidence.add("a birthday", BIRTHDAY);
        if (number.kind() != DataKind.CPR) {
            evidence.add(layout.what(), layout.elsewhere());
            evidence.add(
                    number.isConfirmed() ? "its check digits hold" : "its check digits do not hold",
                    number.isConfirmed() ? strengthOfCheck(reading) : CHECK_FAILS);
            return;
        }
        evidence.add(layout.what(), layout.alone());
        if (number.isConfirmed()) {
            evidence.add("modulus 11 holds", layout.confirmed());
        } else if (number.check() == Check.NOT_NEEDED) {
            evidence.add("a birthday whose numbers need no modulus 11", layout.confirmed());
        }
    }

    private static int strengthOfCheck(Reading reading) {
        if (reading.number().kind() == DataKind.PERSONNUMMER) {
            return LUHN;
        }
        boolean speltAsCpr = reading.number().kind() == DataKind.HETU && reading.layout() == Layout.DASHED;
        return speltAsCpr ? SIGN_OR_DIGIT : STRONG_CHECK;
    }

    /** What the label says of a number of that kind; some words mean one thing in one country and another in the next. */
    private Label meaning(Spot spot, NationalNumber number) {
        boolean danish = number.kind() == DataKind.CPR;
        return switch (spot.label()) {
            case SHARED -> danish && isSwedishWord(spot, number) ? Label.OTHER_NUMBER : Label.SHARED;
            case PNR -> danish || isPlaceOfWork(spot, number) ? Label.OTHER_NUMBER : Label.SHARED;
            case FODSELSNUMMER -> danish ? Label.PERSON : Label.FODSELSNUMMER;
            case ORGNR -> number.kind() == DataKind.PERSONNUMMER ? Label.NONE : Label.ORGNR;
            case CPR, PERSONNUMMER, HETU, PERSON, CVR, OTHER_NUMBER, SOME_NUMBER, FILLER, NONE -> spot.label();
        };
    }

    /** The Danish numbers of places of work are ten digits, and the first of them were 1000000000 and on. */
    private boolean isPlaceOfWork(Spot spot, NationalNumber number) {
        boolean bareTen = spot.readings().getFirst().layout() == Layout.BARE
                && spot.span().length() == number.length();
        return bareTen && text.startsWith("10", spot.span().start());
    }

    /** "Personnummer" means the Swedish number in a Swedish text; where the language is unknown, the digits decide. */
    private boolean isSwedishWord(Spot spot, NationalNumber number) {
        return switch (homeland.language(spot.span().start())) {
            case SWEDISH, FINNISH -> true;
            case DANISH, NORWEGIAN -> false;
            case ENGLISH, UNKNOWN -> isLikelySwedish(spot, number) && !homeland.isSentFrom(DataKind.CPR);
        };
    }

    private static boolean isLikelySwedish(Spot spot, NationalNumber number) {
        return number.sort() == Sort.REPLACEMENT || (spot.isOrdinarySwedishToo() && !number.isConfirmed());
    }

    private static void addLabel(Label label, DataKind kind, Evidence evidence) {
        switch (label) {
            case CPR, PERSONNUMMER, FODSELSNUMMER, HETU, SHARED, PNR ->
                evidence.add(
                        isForeign(label, kind) ? "a label of another country's numbers" : "a label of national numbers",
                        isForeign(label, kind) ? OTHER_COUNTRY : NAMED);
            case PERSON -> evidence.add("a word about a person nearby", PERSON);
            case CVR, ORGNR, OTHER_NUMBER -> evidence.add("a label of other numbers", OTHER);
            case SOME_NUMBER -> evidence.add("a word about other numbers nearby", SOME);
            case FILLER, NONE -> {}
        }
    }

    private static boolean isForeign(Label label, DataKind kind) {
        return label.isOfOneCountry() && !label.name().equals(kind.name());
    }

    /** Ten digits that are an ordinary number in Denmark are hardly a samordningsnummer, unless the words are Swedish. */
    private void addRarity(Spot spot, Reading reading, Evidence evidence) {
        boolean rare = reading.number().kind() == DataKind.PERSONNUMMER
                && reading.number().sort() == Sort.REPLACEMENT
                && spot.isDanishToo()
                && homeland.language(reading.start()) != Language.SWEDISH
                && !homeland.isSentFrom(DataKind.PERSONNUMMER);
        evidence.add("a samordningsnummer, where Denmark has an ordinary number", rare ? RARE : 0);
    }

    private void addDoubts(Spot spot, Reading reading, Evidence evidence) {
        var number = reading.number();
        new Surroundings(text, reading).doubt(evidence);
        if (Moment.isPossible(number, today)) {
            evidence.add("a date of these years and a time of day", MOMENT);
        }
        if (number.sort() == Sort.SYNTHETIC) {
            evidence.add("a number issued for tests", SYNTHETIC);
        }
        if (number.kind() == DataKind.CPR && number.sort() == Sort.REPLACEMENT) {
            evidence.add("a replacement number, whose day is raised by 60", REPLACEMENT);
            evidence.add("a valid Swedish personnummer too", spot.isSwedishToo() ? ALSO_SWEDISH : 0);
            evidence.add("such a number abroad", homeland.isAbroad(DataKind.CPR, reading.start()) ? ABROAD : 0);
        }
        if (number.kind() == DataKind.PERSONNUMMER
                && reading.layout().isCommon()
                && homeland.isAbroad(number.kind(), reading.start())) {
            evidence.add("ten digits in another country", ABROAD);
        }
    }
}
