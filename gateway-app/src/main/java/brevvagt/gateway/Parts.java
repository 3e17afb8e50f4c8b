package brevvagt.gateway;

import brevvagt.audit.AuditLog;
import brevvagt.operations.Operations;
import brevvagt.reception.ByteBudget;
import brevvagt.rules.ReloadingPolicyEngine;
import brevvagt.sending.SmtpDelivery;
import brevvagt.store.Store;
import java.time.Clock;

/**
 * What the ways of mail are made of besides the settings.
 *
 * @param audit the record that also keeps what the database cannot take
 * @param budget the memory for all mails under way
 */
record Parts(
        Store store,
        AuditLog audit,
        SmtpDelivery delivery,
        Detection detection,
        ReloadingPolicyEngine policies,
        Operations operations,
        ByteBudget budget,
        Clock clock) {}
