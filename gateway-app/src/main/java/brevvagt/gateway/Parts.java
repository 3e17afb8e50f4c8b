package brevvagt.gateway;

import brevvagt.fault.Alarms;
import brevvagt.fault.FaultPoints;
import brevvagt.rules.ReloadingPolicyEngine;
import brevvagt.sending.SmtpDelivery;
import brevvagt.store.Store;
import java.time.Clock;

/** What the ways of mail are made of besides the settings. */
record Parts(
        Store store,
        SmtpDelivery delivery,
        Detection detection,
        ReloadingPolicyEngine policies,
        Alarms alarms,
        FaultPoints points,
        Clock clock) {}
