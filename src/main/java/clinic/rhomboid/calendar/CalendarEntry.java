package clinic.rhomboid.calendar;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * A visit as a client's calendar shows it. No health words: a calendar is read by others.
 *
 * @param sequence rises with every change, so that a calendar knows the newest
 * @param stamp when this was written down
 * @param link the client's link to the visit
 * @param organizer the clinic's mail address, alone or as {@code Name <address>}
 */
public record CalendarEntry(
    UUID visit,
    int sequence,
    Instant stamp,
    Instant start,
    Instant end,
    String clinic,
    String address,
    String phone,
    String link,
    String organizer) {

  /** The same for the visit's whole life, whatever happens to it: by this a calendar finds its entry again. */
  String uid() {
    return visit + "@" + URI.create(link).getHost();
  }
}
