package clinic.rhomboid.feeds;

import clinic.rhomboid.staff.Therapist;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A therapist's feed on a page.
 *
 * @param address null while there is none
 * @param readOn the last day on which a calendar fetched it, or null
 */
public record FeedView(String therapist, String name, String address, boolean names, String madeOn, String readOn) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.US);

  /** @param feed null for somebody who never had one */
  static FeedView of(Therapist person, Feed feed, Feeds feeds, ZoneId zone) {
    if (feed == null || !feed.open()) {
      return new FeedView(person.id, person.name, null, false, null, null);
    }
    return new FeedView(person.id, person.name, feeds.address(feed), feed.names, DAY.format(feed.madeAt.atZone(zone)),
        feed.readOn == null ? null : DAY.format(feed.readOn));
  }
}
