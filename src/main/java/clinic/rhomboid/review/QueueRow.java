package clinic.rhomboid.review;

import clinic.rhomboid.booking.AppointmentState;
import java.util.List;

/**
 * A visit that asks something of its therapist.
 *
 * @param left how long is left to decide, or null where nothing lapses
 * @param minutesLeft the same in minutes, of {@code minutes} in all
 * @param call whether it is a request for a call
 * @param asked what became of the last question to the client, or null
 * @param answer what the client answered, or null
 * @param halted what the client ticked since, or null
 */
public record QueueRow(
    String id, AppointmentState state, String name, int age, VisitVerdict verdict, String halted, String left, boolean soon,
    long minutesLeft, long minutes, boolean call, List<RuleLine> rules, int moreRules, String line, String answered, String asked, String answer,
    String phoneHref) {}
