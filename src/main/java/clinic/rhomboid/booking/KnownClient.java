package clinic.rhomboid.booking;

import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Refusals;
import clinic.rhomboid.clients.SamePerson;
import clinic.rhomboid.intake.IntakeRevision;
import clinic.rhomboid.intake.Intakes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody's last signed answers say about a visit whose own form is still to come. They shape the booking, and what
 * they forbid stays forbidden as long as a refusal is remembered; older ones are out of date, and the form will ask anew.
 */
@ApplicationScoped
public class KnownClient {

  /** The one text for whatever comes from a client's answers, so that the front desk learns nothing of them. */
  public static final String NOT_AVAILABLE = "Not available for this client.";

  static final UUID NO_VISIT_YET = new UUID(0, 0);

  private final Intakes intakes;
  private final VisitScreening screening;
  private final Appointments appointments;
  private final SamePerson person;
  private final Clock clock;

  KnownClient(Intakes intakes, VisitScreening screening, Appointments appointments, SamePerson person, Clock clock) {
    this.person = person;
    this.intakes = intakes;
    this.screening = screening;
    this.appointments = appointments;
    this.clock = clock;
  }

  /** Whether no visit with this technique may be booked for the client by whatever path. */
  public boolean closedTo(Client client, String technique, LocalDate day) {
    if (client.closed() || appointments.onHold(client.id, clock.instant())) {
      return true;
    }
    return last(client).filter(signed -> signed.signedAt.isAfter(clock.instant().minus(Refusals.REMEMBERED)))
        .map(signed -> verdict(client, signed, day))
        .filter(said -> said.decision().disposition().forbidsBooking() || said.blocks(technique)).isPresent();
  }

  /** Whether what was signed last in any record of the person forbids every massage, and is still remembered. */
  boolean forbidden(Client client, LocalDate day) {
    return person.records(client.id).stream()
        .flatMap(record -> intakes.signedBy(record).stream().limit(1))
        .filter(signed -> signed.signedAt.isAfter(clock.instant().minus(Refusals.REMEMBERED)))
        .anyMatch(signed -> verdict(client, signed, day).decision().disposition().forbidsBooking());
  }

  /**
   * What a visit at this start needs as far as anybody knows: no lead time for a therapist's decision, since that will be
   * about the answers to come.
   *
   * @param visitItself not counted among the client's visits, since it may be about to move
   */
  Needs needs(Client client, String technique, Instant start, ClinicSupply supply, UUID visitItself) {
    return needs(client, technique, start, appointments.firstVisit(client.id, start, visitItself), supply);
  }

  /** The same for a visit that is not booked yet. */
  public Needs needs(Client client, String technique, Instant start, ClinicSupply supply) {
    return needs(client, technique, start, supply, NO_VISIT_YET);
  }

  /** The same where it is known whether it will be the client's first one. */
  Needs needs(Client client, String technique, Instant start, boolean first, ClinicSupply supply) {
    return last(client).map(signed -> verdict(client, signed, supply.day(start)).needs(technique, first, supply).afterReview())
        .orElseGet(() -> first ? Needs.ofStranger(supply.location().firstVisitMinutes) : Needs.ofMinutes(0))
        .stepFree(client.stepFree);
  }

  /** Whether the client comes for the first time then, as far as it is booked. */
  boolean firstVisit(Client client, Instant start) {
    return appointments.firstVisit(client.id, start, NO_VISIT_YET);
  }

  private Optional<IntakeRevision> last(Client client) {
    // Of somebody with two records the latest word counts, whichever record it is in.
    return client.closed() ? Optional.empty() : person.records(client.id).stream()
        .flatMap(record -> intakes.signedBy(record).stream().limit(1))
        .max(Comparator.comparing(signed -> signed.signedAt));
  }

  private Verdict verdict(Client client, IntakeRevision signed, LocalDate day) {
    return new Verdict(screening.on(day, intakes.answers(signed), client.birthDate), false);
  }
}
