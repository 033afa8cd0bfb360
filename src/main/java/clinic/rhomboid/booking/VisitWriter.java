package clinic.rhomboid.booking;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.intake.Intakes;
import clinic.rhomboid.slots.Place;
import clinic.rhomboid.vault.Tokens;
import clinic.rhomboid.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Writes a new visit with its signed intake and what was decided about it. */
@ApplicationScoped
class VisitWriter {

  static final String LINK = "visit";
  private static final Duration REVIEW_TAKES_AT_MOST = Duration.ofHours(24);
  private static final Duration APPROVAL_TAKES_AT_MOST = Duration.ofHours(24);
  private static final Duration REVIEW_ENDS_BEFORE_START = Duration.ofHours(4);

  private final Appointments appointments;
  private final Intakes intakes;
  private final Vault vault;
  private final Tokens tokens;
  private final Trail trail;
  private final Clock clock;

  VisitWriter(
      Appointments appointments, Intakes intakes, Vault vault, Tokens tokens, Trail trail, Clock clock) {
    this.appointments = appointments;
    this.intakes = intakes;
    this.vault = vault;
    this.tokens = tokens;
    this.trail = trail;
    this.clock = clock;
  }

  /** A visit of this client, still without an intake and a time. */
  Appointment draw(VisitRequest request, Client client, ClinicSupply supply) {
    var visit = draw(client, request.identity().email(), request.identity().phone(), supply);
    visit.wishes = request.wishes() == null ? null : vault.seal(client.keyId, request.wishes(), Wishes.CONTEXT);
    return visit;
  }

  /** The same of somebody who can be reached like this. */
  Appointment draw(Client client, String email, String phone, ClinicSupply supply) {
    var visit = new Appointment();
    visit.id = UUID.randomUUID();
    visit.locationId = supply.location().id;
    visit.clientId = client.id;
    visit.contactEmail = email;
    visit.contactPhone = phone;
    visit.terms = Terms.of(supply.location());
    visit.linkGeneration = 1;
    visit.linkHash = Tokens.hash(tokens.ofLink(LINK, visit.id, visit.linkGeneration));
    visit.createdAt = clock.instant();
    return visit;
  }

  /** Signs the intake of the visit and keeps what was decided about it for this day. */
  void screen(Appointment visit, VisitRequest request, Client client, Verdict verdict, LocalDate day) {
    var revision = intakes.sign(client, request.answers(), request.consentVersion(), request.signature());
    visit.intakeId = revision.intakeId;
    visit.screeningId =
        intakes.judge(revision, verdict.decision(), verdict.disposition(), verdict.openTechniques(), day).id;
  }

  /** Under review from now on, until the time it lapses: 24 hours, or 4 hours before the start if that is earlier. */
  void askForReview(Appointment visit) {
    visit.state = AppointmentState.PENDING_REVIEW;
    visit.reviewAskedAt = clock.instant();
    visit.reviewUntil = visit.hasTime() ? reviewEnds(visit.reviewAskedAt, visit.startsAt) : null;
  }

  /** What becomes of its state at its new place: no visit stands confirmed there that a therapist must look at first. */
  void restate(Appointment visit, Needs needs) {
    if (visit.state == AppointmentState.AWAITING_INTAKE) {
      return;
    }
    if (!needs.review(visit.technique)) {
      visit.state = AppointmentState.CONFIRMED;
      visit.reviewUntil = null;
    } else if (visit.state == AppointmentState.PENDING_REVIEW) {
      visit.reviewUntil = reviewEnds(visit.reviewAskedAt, visit.startsAt);
    } else {
      askForReview(visit);
    }
  }

  /** The time is kept until the front desk has decided, for half of what is left until it begins and a day at most. */
  void askForApproval(Appointment visit) {
    visit.approval = Approval.NEEDED;
    visit.approvalUntil = approvalEnds(visit.createdAt, clock.instant(), visit.startsAt);
  }

  static Instant approvalEnds(Instant askedAt, Instant now, Instant start) {
    var byAsking = askedAt.plus(APPROVAL_TAKES_AT_MOST);
    var byStart = now.plus(Duration.between(now, start).dividedBy(2));
    return byAsking.isBefore(byStart) ? byAsking : byStart;
  }

  void save(Appointment visit, String actor) {
    appointments.persistAndFlush(visit);
    trail.record(actor, "book", "visit " + visit.id, visit.clientId, visit.state.name(),
        visit.screeningId == null ? null : intakes.evidence(visit.screeningId));
  }

  /** Gives the visit its service, at today's price, and its place. */
  static void fill(Appointment visit, WantedTime wanted, Needs needs, Place place, ClinicSupply supply) {
    visit.technique = wanted.service().technique();
    visit.minutes = wanted.service().minutes();
    visit.extraMinutes = needs.of(wanted.service()).extraMinutes();
    visit.priceAmount = wanted.service().priceAmount();
    visit.priceCurrency = supply.location().currency;
    settle(visit, wanted.start(), place);
  }

  /** Gives the visit this time and place. */
  static void settle(Appointment visit, Instant start, Place place) {
    visit.therapistId = place.therapist();
    visit.roomId = place.room();
    visit.startsAt = start;
    visit.endsAt = start.plus(Duration.ofMinutes(visit.minutes));
  }

  static Instant reviewEnds(Instant askedAt, Instant start) {
    var byAsking = askedAt.plus(REVIEW_TAKES_AT_MOST);
    var byStart = start.minus(REVIEW_ENDS_BEFORE_START);
    return byAsking.isBefore(byStart) ? byAsking : byStart;
  }
}
