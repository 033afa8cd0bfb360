package clinic.rhomboid.owner;

import clinic.rhomboid.accounts.Owners;
import clinic.rhomboid.audit.Anchored;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.messages.MessageKind;
import clinic.rhomboid.messages.Notice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;

/** Carries the trail's anchor to the owners' mail, out of reach of whoever could rewrite the trail here. */
@ApplicationScoped
class AnchorMail {

  private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm zzz", Locale.US);

  private final Owners owners;
  private final Locations locations;
  private final Event<Notice> notices;

  AnchorMail(Owners owners, Locations locations, Event<Notice> notices) {
    this.owners = owners;
    this.locations = locations;
    this.notices = notices;
  }

  void tell(@Observes Anchored anchored) {
    var zone = locations.first().map(place -> place.zoneId()).orElse(ZoneId.of("UTC"));
    var rows = new LinkedHashMap<String, String>();
    rows.put("Anchor", anchored.anchor().toString());
    rows.put("Entries", Long.toString(anchored.anchor().position()));
    rows.put("Taken", AT.format(anchored.at().atZone(zone)));
    owners.active().forEach(owner ->
        notices.fire(Notice.withRows(MessageKind.TRAIL_ANCHORED, owner.email(), owner.name(), rows)));
  }
}
