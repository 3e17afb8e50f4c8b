package brevvagt.finding.cpr;

import brevvagt.finding.text.Label;

/** Adds up what speaks for and against a number; a birthday and a separator or a label are enough to count. */
final class Weighing {
    private static final int BIRTHDAY = 30;
    private static final int NAMED = 50;
    private static final int PERSON = 45;
    private static final int OTHER = -60;
    private static final int SOME = -10;
    private static final int REPLACEMENT = -5;
    private static final int SWEDISH = -20;

    private final String text;
    private final Sighting sighting;
    private final Evidence evidence = new Evidence();

    private Weighing(String text, Sighting sighting) {
        this.text = text;
        this.sighting = sighting;
    }

    /** The evidence for a number; a label that speaks of a person's number answers every doubt about its form. */
    static Evidence of(String text, Sighting sighting, Label label) {
        var weighing = new Weighing(text, sighting);
        weighing.addForm();
        var meaning = weighing.meaning(label);
        weighing.addLabel(meaning);
        if (!meaning.speaksForPerson()) {
            weighing.addDoubts();
        }
        return weighing.evidence;
    }

    private void addForm() {
        var layout = sighting.layout();
        evidence.add("a birthday", BIRTHDAY);
        evidence.add(layout.what(), layout.alone());
        if (sighting.number().fulfilsModulus11()) {
            evidence.add("modulus 11 holds", layout.confirmed());
        } else if (sighting.number().needsNoModulus11()) {
            evidence.add("a birthday whose numbers need no modulus 11", layout.confirmed());
        }
    }

    /** "Personnummer" means the Swedish number in a Swedish text; where the language is unknown, the digits decide. */
    private Label meaning(Label label) {
        if (label != Label.SHARED) {
            return label;
        }
        int swedish = SwedishText.balance(text, sighting.start());
        boolean foreign = swedish > 0
                || (swedish == 0 && isAlsoSwedish() && !sighting.number().fulfilsModulus11());
        return foreign ? Label.OTHER_NUMBER : Label.THIS_NUMBER;
    }

    private void addLabel(Label label) {
        switch (label) {
            case THIS_NUMBER, SHARED -> evidence.add("a label of national numbers", NAMED);
            case PERSON -> evidence.add("a word about a person nearby", PERSON);
            case OTHER_NUMBER -> evidence.add("a label of other numbers", OTHER);
            case SOME_NUMBER -> evidence.add("a word about other numbers nearby", SOME);
            case FILLER, NONE -> {}
        }
    }

    private void addDoubts() {
        new Surroundings(text, sighting).doubt(evidence);
        if (sighting.number().sort() == CprNumber.Sort.REPLACEMENT) {
            evidence.add("a replacement number, whose day is raised by 60", REPLACEMENT);
            if (isAlsoSwedish()) {
                evidence.add("a valid Swedish personnummer too", SWEDISH);
            }
        }
    }

    private boolean isAlsoSwedish() {
        return sighting.number().sort() != CprNumber.Sort.LETTERED
                && SwedishNumber.isAlso(sighting.number().characters());
    }
}
