package brevvagt.pipeline;

import brevvagt.audit.AuditLog;
import brevvagt.custody.Claims;
import brevvagt.custody.Custody;
import brevvagt.custody.Failures;
import brevvagt.delivery.Delivery;
import brevvagt.fault.Alarms;
import brevvagt.fault.FaultPoints;

/**
 * What reaches outside of the process on a mail's way: network, disk and people.
 *
 * @param audit must not lose the outcome of a mail that a server has, even when the store is down
 */
public record Outside(
        Delivery delivery,
        Custody custody,
        AuditLog audit,
        Notices notices,
        Claims claims,
        Failures failures,
        Alarms alarms,
        FaultPoints points) {}
