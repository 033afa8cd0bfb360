package clinic.rhomboid.messages;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.booking.VisitChanged;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.time.ClientTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Tells whom the clinic has named that a request waits for a therapist's decision, and until when. */
@ApplicationScoped
class ReviewAlert {

  private final Locations locations;
  private final Event<Notice> notices;

  ReviewAlert(Locations locations, Event<Notice> notices) {
    this.locations = locations;
    this.notices = notices;
  }

  @Transactional(MANDATORY)
  void tell(@Observes VisitChanged change) {
    var asked = change.kind() == VisitChanged.Kind.REVIEW_ASKED || change.kind() == VisitChanged.Kind.CALL_ASKED;
    var place = asked ? locations.findById(change.visit().locationId) : null;
    if (place == null || place.alertEmail == null) {
      return;
    }
    var until = change.visit().reviewUntil;
    Map<String, String> rows = until == null ? Map.of() : Map.of("Decide by", new ClientTimes(place.zoneId()).full(until));
    notices.fire(Notice.withRows(MessageKind.REVIEW_WAITS, place.alertEmail, null, rows));
  }
}
