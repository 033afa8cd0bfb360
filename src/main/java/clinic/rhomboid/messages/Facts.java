package clinic.rhomboid.messages;

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
    int calendarSequence) {

  static final Facts NONE = new Facts(null, null, null, null, null, null, null, null, null, null, 0);
}
