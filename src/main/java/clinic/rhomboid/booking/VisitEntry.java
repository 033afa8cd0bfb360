package clinic.rhomboid.booking;

import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.slots.Place;
import clinic.rhomboid.slots.SlotSearch;
import clinic.rhomboid.slots.Window;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Enters a visit as it stands elsewhere, past or to come, without telling anybody. The overlap guard and the screening
 * guard hold for it as for every other.
 */
@ApplicationScoped
public class VisitEntry {

  private static final Window ANY_TIME = new Window(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));

  private final Pictures pictures;
  private final VisitScreening screening;
  private final Clients clients;
  private final VisitWriter visits;
  private final ClaimBook claims;

  VisitEntry(Pictures pictures, VisitScreening screening, Clients clients, VisitWriter visits, ClaimBook claims) {
    this.pictures = pictures;
    this.screening = screening;
    this.clients = clients;
    this.visits = visits;
    this.claims = claims;
  }

  /** Empty when the therapist or every fitting room is taken then, or the answers close the technique. */
  public Optional<Appointment> enter(VisitRequest request, WantedTime wanted, AppointmentState state) {
    var supply = pictures.current(request.locationId());
    var day = supply.day(wanted.start());
    var verdict = new Verdict(screening.on(day, request.answers(), request.identity().birthDate()), false);
    var needs = Needs.of(verdict.decision(), supply.location().firstVisitMinutes);
    var reach = supply.deciding(
        TimeTaking.reach(wanted.start(), wanted.service().minutes(), needs.extraMinutes()), wanted.service().technique());
    var claimed = pictures.read(request.locationId(), reach.start(), reach.end(), Instant.EPOCH).claims();
    var placement = SlotSearch.place(supply.supply(), supply.demand(wanted.service(), needs, wanted.therapist()), claimed,
        ANY_TIME, wanted.start(), List.of(wanted.therapist()));
    if (!(placement instanceof Place place) || closed(verdict, wanted.service().technique(), state)) {
      return Optional.empty();
    }
    var client = clients.recognise(request.identity());
    var visit = visits.draw(request, client, supply);
    if (state != AppointmentState.AWAITING_INTAKE) {
      visits.screen(visit, request, client, verdict, day);
    }
    VisitWriter.fill(visit, wanted, needs, place, supply);
    stamp(visit, state);
    visits.save(visit, "clinic");
    if (!state.calledOff()) {
      claims.writeVisit(visit.locationId, place, visit.id);
    }
    return Optional.of(visit);
  }

  /** Answers that close the technique keep a visit from being treated or decided about, though not from being on record. */
  private static boolean closed(Verdict verdict, String technique, AppointmentState state) {
    return switch (state) {
      case CONFIRMED, ARRIVED, IN_SESSION, COMPLETED -> verdict.needsReview(technique);
      case PENDING_REVIEW -> verdict.blocks(technique);
      default -> false;
    };
  }

  private void stamp(Appointment visit, AppointmentState state) {
    if (state == AppointmentState.PENDING_REVIEW) {
      visits.askForReview(visit);
      return;
    }
    visit.state = state;
    switch (state) {
      case ARRIVED -> {
        // Nobody arrives later than now, which is when this is written.
        var early = visit.startsAt.minus(Duration.ofMinutes(5));
        visit.arrivedAt = early.isBefore(visit.createdAt) ? early : visit.createdAt;
      }
      case IN_SESSION -> begin(visit);
      case COMPLETED -> {
        begin(visit);
        visit.closedAt = visit.endsAt;
      }
      case NO_SHOW, CANCELLED, DECLINED, EXPIRED -> visit.closedAt = visit.createdAt;
      default -> { }
    }
  }

  private static void begin(Appointment visit) {
    visit.arrivedAt = visit.startsAt.minus(Duration.ofMinutes(5));
    visit.sessionStartedAt = visit.startsAt;
  }
}
