package brevvagt.finding.statement;

import brevvagt.finding.text.Document;
import brevvagt.message.Place;

/** Tells titles that speak of whoever gets them: "Genoptræning efter rygskade" as the subject of one person's invitation. */
final class Title {
    /** What goes to more at once is a newsletter rather than somebody's appointment. */
    private static final int FEW = 5;

    private Title() {}

    static boolean is(Document document) {
        int recipients = document.mail().visibleRecipients().size();
        return recipients > 0 && recipients <= FEW && isTitle(document.place());
    }

    private static boolean isTitle(Place place) {
        return switch (place) {
            case Place.Subject _, Place.Calendar _, Place.FileName _ -> true;
            case Place.Body _, Place.HtmlBody _, Place.Quoted _, Place.Recipients _, Place.Header _ -> false;
            case Place.Attachment _, Place.Inside _ -> false;
        };
    }
}
