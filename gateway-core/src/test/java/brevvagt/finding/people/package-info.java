/** Tests of who a mail is about and how many they are. */
@org.jspecify.annotations.NullMarked
package brevvagt.finding.people;
