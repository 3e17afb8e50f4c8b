package brevvagt.reception;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of everything reception takes.
 *
 * @param messageBytes the largest mail, in bytes as RFC 1870 counts them
 * @param recipients the most recipients of one mail
 * @param connections the most connections at a time, of all clients
 * @param connectionsPerClient the most connections at a time from one address
 * @param commandBytes the longest command line without its line end
 * @param errors the protocol errors after which a session is ended
 */
public record Limits(
        long messageBytes, int recipients, int connections, int connectionsPerClient, int commandBytes, int errors) {
    private static final long MEGABYTE = 1024L * 1024;
    private static final long LARGEST = Integer.MAX_VALUE - MEGABYTE;
    /** 512 with the line end (RFC 5321 section 4.5.3.1.4), and 500 more for ORCPT (RFC 3461 section 4.2). */
    private static final int SHORTEST_COMMAND = 1010;

    private static final int LONGEST_COMMAND = 8192;
    private static final int RECIPIENTS_EVERY_SERVER_TAKES = 100;

    /** 150 MB, 1,000 recipients, 1,000 connections, 200 of one client, lines of 2,048 bytes, 20 errors. */
    public static Limits defaults() {
        return new Limits(150 * MEGABYTE, 1000, 1000, 200, 2048, 20);
    }

    /** What is wrong with the values, one sentence each. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        if (messageBytes < 1 || messageBytes > LARGEST) {
            problems.add("limits.messageBytes: must be between 1 and " + LARGEST);
        }
        if (recipients < RECIPIENTS_EVERY_SERVER_TAKES) {
            problems.add("limits.recipients: RFC 5321 asks for 100 at least");
        }
        if (connections < 1 || connectionsPerClient < 1) {
            problems.add("limits.connections: must be 1 at least, in total and per client");
        }
        if (commandBytes < SHORTEST_COMMAND || commandBytes > LONGEST_COMMAND) {
            problems.add("limits.commandBytes: must be between " + SHORTEST_COMMAND + " and " + LONGEST_COMMAND);
        }
        if (errors < 1) {
            problems.add("limits.errors: must be 1 at least");
        }
        return problems;
    }
}
