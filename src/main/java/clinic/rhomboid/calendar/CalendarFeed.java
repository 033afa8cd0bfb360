package clinic.rhomboid.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Many visits as one calendar (RFC 5545) that programs fetch again and again. In UTF-8, with times in UTC. */
public final class CalendarFeed {

  private static final ProdId PRODUCT = new ProdId("-//Rhomboid//Feeds//EN");
  private static final String FETCHED_EVERY = "PT15M";

  private CalendarFeed() {}

  /**
   * One visit in it.
   *
   * @param stamp never later than what it stamps, so that nothing new makes nothing different
   * @param firm whether it is confirmed
   */
  public record Item(
      UUID visit, int sequence, Instant stamp, Instant start, Instant end, String summary, String place, boolean firm) {}

  /**
   * The whole calendar.
   *
   * @param host the clinic's own, to keep the ids of its visits apart from everybody else's
   */
  public static byte[] of(String name, String host, List<Item> items) {
    var calendar = new Calendar();
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(PRODUCT);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(new XProperty("X-WR-CALNAME", OneLine.of(name)));
    calendar.add(new XProperty("X-PUBLISHED-TTL", FETCHED_EVERY));
    items.forEach(item -> calendar.add(event(item, host)));
    return Folding.of(calendar.toString()).getBytes(UTF_8);
  }

  private static VEvent event(Item item, String host) {
    Status status = item.firm() ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_TENTATIVE;
    var event = new VEvent(false);
    event.add(new Uid(item.visit() + "@" + host));
    event.add(new DtStamp(item.stamp()));
    event.add(new Sequence(item.sequence()));
    event.add(new DtStart<>(item.start()));
    event.add(new DtEnd<>(item.end()));
    event.add(new Summary(OneLine.of(item.summary())));
    event.add(new Location(OneLine.of(item.place())));
    event.add(status);
    return event;
  }
}
