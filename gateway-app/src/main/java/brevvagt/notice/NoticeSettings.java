package brevvagt.notice;

import brevvagt.message.Address;

/**
 * How notices to senders look, and how they leave.
 *
 * @param from the address they come from
 * @param contact whom the sender can ask: a name, telephone or address; may be empty
 */
public record NoticeSettings(Address from, Language language, String contact, Pace pace) {}
