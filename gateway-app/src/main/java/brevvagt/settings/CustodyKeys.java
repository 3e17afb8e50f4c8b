package brevvagt.settings;

import brevvagt.custody.RetrySchedule;
import brevvagt.pipeline.Copies;
import brevvagt.settings.Settings.InCustody;

/** The keys that say how mail is kept and tried again, and how it is copied. */
final class CustodyKeys {
    private static final int AT_ONCE = 20;
    private static final int MOST_AT_ONCE = 200;

    private CustodyKeys() {}

    /** How recipients are hidden from each other. */
    private enum Hidden {
        TOGETHER,
        INDIVIDUALLY
    }

    static InCustody read(YamlMap yaml) {
        boolean individually = yaml.choice("hidden-recipients", Hidden.class, Hidden.TOGETHER) == Hidden.INDIVIDUALLY;
        var copies = new Copies(individually, yaml.integer("individual-copies", AT_ONCE, 1, MOST_AT_ONCE));
        return new InCustody(schedule(yaml.map("custody")), copies);
    }

    private static RetrySchedule schedule(YamlMap custody) {
        var standard = RetrySchedule.standard();
        var schedule = new RetrySchedule(
                custody.durations("retries", standard.pauses()),
                custody.duration("delay-notice", standard.delayNotice()),
                custody.duration("expiry", standard.expiry()),
                custody.duration("in-doubt", standard.doubt()));
        custody.refuseUnknownKeys();
        return schedule;
    }
}
