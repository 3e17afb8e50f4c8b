package brevvagt.finding.statement;

import brevvagt.finding.text.Document;
import brevvagt.message.Place;

/** Tells titles that speak of whoever gets them: "Genoptræning efter rygskade" as the subject of one person's invitation. */
final class Title {
    /** What goes to more at once is a newsletter rather than somebody's appointment. */
    private static final int FEW = 5;

    private static final int INVITATION = 25;
    private static final int SUBJECT = 15;

    private Title() {}

    /** How much it says that the text is the title of a mail to few; 0 when it is none. */
    static int weight(Document document) {
        int recipients = document.mail().visibleRecipients().size();
        return recipients > 0 && recipients <= FEW ? weight(document.place()) : 0;
    }

    /** An invitation is to somebody's appointment; a subject may be one's work, and so may a file. */
    private static int weight(Place place) {
        return switch (place) {
            case Place.Calendar _ -> INVITATION;
            case Place.Subject _ -> SUBJECT;
            case Place.Body _, Place.HtmlBody _, Place.Quoted _, Place.Recipients _, Place.Header _ -> 0;
            case Place.FileName _, Place.Attachment _, Place.Inside _ -> 0;
        };
    }
}
