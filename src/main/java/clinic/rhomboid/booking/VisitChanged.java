package clinic.rhomboid.booking;

import java.time.Instant;

/**
 * Something happened to a visit that others may want to act on. Fired inside the transaction that does it.
 *
 * @param previousStart where it was before a move, otherwise null
 * @param stood how a visit with a time stood before, or null when it was not there before or only something else changed
 * @param telling when the client is told of it, if at all
 */
public record VisitChanged(Appointment visit, Kind kind, Instant previousStart, Stood stood, Telling telling) {

  /** A change that the client is told of at once. */
  public VisitChanged(Appointment visit, Kind kind, Instant previousStart) {
    this(visit, kind, previousStart, null, Telling.AT_ONCE);
  }

  public enum Kind {
    CONFIRMED,
    REVIEW_ASKED,
    CALL_ASKED,
    /** A therapist said yes to a request for a call: the client may choose a time. */
    CALL_ACCEPTED,
    DECLINED,
    /** A therapist asks the client one question before deciding. */
    QUESTION_ASKED,
    MOVED,
    /** New answers, or new rules, forbid the visit as it was booked: it is on hold. */
    SUSPENDED,
    /** Nothing is confirmed any more before a therapist has decided about new answers or by new rules. */
    BACK_TO_REVIEW,
    CANCELLED,
    /** Whoever was to come along does not: the client is asked whether they come all the same. */
    LEFT_ALONE,
    /** Whoever was to come along does so after all. */
    COMPANY_BACK,
    /** It was cancelled by mistake, and stands again where it stood. */
    RESTORED,
    EXPIRED,
    /** The form is missing, and it is time to ask for it. */
    FORM_MISSING,
    /** It is the visit's day, and the answers are older: the client is asked whether anything has changed. */
    DAY_CHECK,
    /** The client has lost the link and asks for it again. */
    LINK_ASKED,
    /** The front desk has ended the link and given the client a new one. */
    LINK_RENEWED,
    /** The therapist has written words for the days after, which the client asked for. */
    AFTER_CARE
  }
}
