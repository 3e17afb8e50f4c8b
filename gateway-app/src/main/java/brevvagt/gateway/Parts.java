package brevvagt.gateway;

import brevvagt.fault.FaultPoints;
import brevvagt.operations.Operations;
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
        Operations operations,
        FaultPoints points,
        Clock clock) {}
