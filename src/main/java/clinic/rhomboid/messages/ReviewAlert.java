package clinic.rhomboid.messages;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.booking.VisitChanged;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.time.ClientTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whom the clinic has named that a visit needs a therapist, and until when; of a visit that stood, its own one too. */
@ApplicationScoped
class ReviewAlert {

  // Accounts are a room above this one.
  private static final String THERAPIST = "SELECT email FROM account WHERE therapist_id = :therapist AND active";

  private final Locations locations;
  private final EntityManager entities;
  private final Event<Notice> notices;

  ReviewAlert(Locations locations, EntityManager entities, Event<Notice> notices) {
    this.locations = locations;
    this.entities = entities;
    this.notices = notices;
  }

  @Transactional(MANDATORY)
  void tell(@Observes VisitChanged change) {
    switch (change.kind()) {
      case REVIEW_ASKED, CALL_ASKED -> tell(MessageKind.REVIEW_WAITS, change, false);
      case BACK_TO_REVIEW -> tell(MessageKind.REVIEW_WAITS, change, true);
      case SUSPENDED -> tell(MessageKind.VISIT_ON_HOLD, change, true);
      default -> { }
    }
  }

  private void tell(MessageKind kind, VisitChanged change, boolean itsTherapistToo) {
    var visit = change.visit();
    var place = locations.findById(visit.locationId);
    var recipients = new LinkedHashSet<String>();
    if (place.alertEmail != null) {
      recipients.add(place.alertEmail);
    }
    if (itsTherapistToo) {
      recipients.addAll(therapist(visit.therapistId));
    }
    var times = new ClientTimes(place.zoneId());
    var rows = new LinkedHashMap<String, String>();
    if (itsTherapistToo && visit.hasTime()) {
      rows.put("Visit", times.full(visit.startsAt));
    }
    if (visit.reviewUntil != null) {
      rows.put("Decide by", times.full(visit.reviewUntil));
    }
    recipients.forEach(recipient -> notices.fire(Notice.withRows(kind, recipient, null, rows)));
  }

  private Set<String> therapist(String id) {
    Stream<?> found = entities.createNativeQuery(THERAPIST, String.class).setParameter("therapist", id).getResultStream();
    return found.map(String.class::cast).collect(Collectors.toSet());
  }
}
