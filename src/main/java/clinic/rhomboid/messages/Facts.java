package clinic.rhomboid.messages;

import clinic.rhomboid.booking.Stood;
import java.time.Instant;

/**
 * What a mail about a visit says, as it was when the mail was written. No health words and no links.
 *
 * @param name how the client is greeted
 * @param start null for a request that has no time, and with it all that a time brings
 * @param price in minor units, or null for a visit that will not take place
 * @param previousStart where the visit was before a move, or null
 * @param freeUntil until when changing costs nothing, or null when that is over
 * @param answerBy until when an unconfirmed visit is decided about, or null
 * @param known the visit as the client knew it before this mail, or null
 */
record Facts(
    String name,
    Instant start,
    Instant end,
    Integer minutes,
    String therapist,
    Integer price,
    String currency,
    Instant previousStart,
    Instant freeUntil,
    Instant answerBy,
    int calendarSequence,
    Stood known) {

  static final Facts NONE = new Facts(null, null, null, null, null, null, null, null, null, null, 0, null);
}
