package brevvagt.gateway;

import brevvagt.audit.AuditLog;
import brevvagt.fault.Alarms;
import brevvagt.fault.FaultPoints;
import brevvagt.rules.ReloadingPolicyEngine;
import brevvagt.sending.SmtpDelivery;
import brevvagt.store.Store;
import java.time.Clock;

/**
 * What the ways of mail are made of besides the settings.
 *
 * @param audit the store's record, which keeps outcomes also when the database cannot
 */
record Parts(
        Store store,
        AuditLog audit,
        SmtpDelivery delivery,
        Detection detection,
        ReloadingPolicyEngine policies,
        Alarms alarms,
        FaultPoints points,
        Clock clock) {}
