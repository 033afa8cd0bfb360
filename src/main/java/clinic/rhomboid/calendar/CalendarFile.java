package clinic.rhomboid.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** A visit as a calendar file (RFC 5545), or as a message between calendars (RFC 5546). In UTF-8. */
public final class CalendarFile {

  private static final ProdId PRODUCT = new ProdId("-//Rhomboid//Visits//EN");

  private CalendarFile() {}

  /** A copy to keep: for a download. */
  public static byte[] published(CalendarEntry entry) {
    var event = event(entry);
    event.add(ImmutableStatus.VEVENT_CONFIRMED);
    return written(ImmutableMethod.PUBLISH, event);
  }

  /** Puts the visit into the attendee's calendar, or changes it there. */
  public static byte[] requested(CalendarEntry entry, String attendeeMail, String attendeeName) {
    var event = event(entry);
    event.add(ImmutableStatus.VEVENT_CONFIRMED);
    event.add(attendee(attendeeMail, attendeeName));
    return written(ImmutableMethod.REQUEST, event);
  }

  /** Takes the visit out of the attendee's calendar. */
  public static byte[] cancelled(CalendarEntry entry, String attendeeMail, String attendeeName) {
    var event = event(entry);
    event.add(ImmutableStatus.VEVENT_CANCELLED);
    event.add(attendee(attendeeMail, attendeeName));
    return written(ImmutableMethod.CANCEL, event);
  }

  private static VEvent event(CalendarEntry entry) {
    var clinic = OneLine.of(entry.clinic());
    var event = new VEvent(false);
    event.add(new Uid(entry.uid()));
    event.add(new DtStamp(entry.stamp()));
    event.add(new Sequence(entry.sequence()));
    event.add(new DtStart<>(entry.start()));
    event.add(new DtEnd<>(entry.end()));
    event.add(new Summary("Massage at " + clinic));
    event.add(new Location(clinic + ", " + OneLine.of(entry.address())));
    event.add(new Description("See, move or cancel your visit: " + entry.link() + "\n" + OneLine.of(entry.phone())));
    event.add(new Organizer(named(clinic), mailto(entry.organizer().replaceFirst(".*<(.+)>.*", "$1"))));
    return event;
  }

  // Already accepted: whoever booked a visit need not answer an invitation to it.
  private static Attendee attendee(String mail, String name) {
    return new Attendee(
        named(name).add(PartStat.ACCEPTED).add(Rsvp.FALSE).add(Role.REQ_PARTICIPANT), mailto(mail));
  }

  private static ParameterList named(String name) {
    return new ParameterList(List.of(new Cn(OneLine.of(name))));
  }

  private static URI mailto(String address) {
    try {
      return new URI("mailto", address, null);
    } catch (URISyntaxException unusable) {
      throw new IllegalArgumentException("Not a mail address", unusable);
    }
  }

  private static byte[] written(Method method, VEvent event) {
    var calendar = new Calendar();
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(PRODUCT);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(method);
    calendar.add(event);
    return Folding.of(calendar.toString()).getBytes(UTF_8);
  }
}
