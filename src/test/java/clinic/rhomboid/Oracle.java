package clinic.rhomboid;

import clinic.rhomboid.absences.Away;
import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.booking.Answering;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.NewAnswers;
import clinic.rhomboid.booking.ReviewDecision;
import clinic.rhomboid.booking.ReviewDecisions;
import clinic.rhomboid.booking.VisitLinks;
import clinic.rhomboid.booking.VisitScreening;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.intake.Intakes;
import clinic.rhomboid.screening.Decision;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.screening.Screening;
import clinic.rhomboid.waitlist.Waiter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Judges visits anew from the answers that were signed last, and trusts nothing that was written down about them. */
@ApplicationScoped
class Oracle {

  private static final Set<AppointmentState> SETTLED = Set.of(AppointmentState.CONFIRMED, AppointmentState.IN_SESSION);

  private final Appointments appointments;
  private final Clients clients;
  private final Intakes intakes;
  private final ReviewDecisions decisions;
  private final RuleSet rules;
  private final Answering answering;
  private final Waiter waiter;
  private final Away away;
  private final VisitLinks links;
  private final Database database;

  Oracle(Appointments appointments, Clients clients, Intakes intakes, ReviewDecisions decisions, RuleSet rules,
      Answering answering, Waiter waiter, Away away, VisitLinks links, Database database) {
    this.appointments = appointments;
    this.clients = clients;
    this.intakes = intakes;
    this.decisions = decisions;
    this.rules = rules;
    this.answering = answering;
    this.waiter = waiter;
    this.away = away;
    this.links = links;
    this.database = database;
  }

  AppointmentState state(UUID visit) {
    return read(visit).state;
  }

  /** Whose visit it is; a request for a call is anybody's. */
  String therapist(UUID visit) {
    var therapist = read(visit).therapistId;
    return therapist == null ? "ana" : therapist;
  }

  /** What the therapist signs with. */
  String nameOfTherapist(UUID visit) {
    return database.column("SELECT name FROM therapist WHERE id = ?", therapist(visit)).get(0);
  }

  /** As if the client had booked long ago for today, so that the visit can begin. */
  void letItsDayCome(UUID visit) {
    database.execute("UPDATE claim SET live = false WHERE appointment_id = ?", visit);
    database.execute("UPDATE appointment SET ends_at = now() + (ends_at - starts_at), starts_at = now()"
        + " WHERE id = ? AND starts_at > now()", visit);
  }

  /** Signs other answers for the visit, as its form does at the end; the pages before it are another test's. */
  String answerAgain(UUID visit, Answers answers) {
    var base = QuarkusTransaction.requiringNew().call(
        () -> intakes.current(appointments.findById(visit).intakeId).orElseThrow().id);
    return answering.sign(visit, new NewAnswers(base, answers, "1", "Signed Again"), "client").getClass().getSimpleName();
  }

  /** Waits for a time and says yes to it; the visit that came of it, if any. */
  Optional<Appointment> waitForTime(ObjectNode person, JsonNode answers, String technique, LocalDate day) {
    return waiter.waitAndAccept(person, answers, technique, day);
  }

  /** Its therapist can't come, and its client says yes to another place. */
  String loseTherapist(UUID visit) {
    return away.proposeAndAccept(read(visit));
  }

  /** The secret part of the visit's link. */
  String token(Appointment visit) {
    return links.path(visit.id, visit.linkGeneration).replaceFirst(".*/", "");
  }

  private Appointment read(UUID visit) {
    return QuarkusTransaction.requiringNew().call(() -> appointments.findById(visit));
  }

  /** Those visits that stand although neither the rules nor a therapist let them, in words. */
  List<String> aroundTheRules(Collection<UUID> visits) {
    return QuarkusTransaction.requiringNew().call(() -> visits.stream().map(appointments::findById)
        .filter(visit -> SETTLED.contains(visit.state) && !mayStand(visit))
        .map(visit -> visit.state + " " + visit.technique + " " + visit.id).toList());
  }

  private boolean mayStand(Appointment visit) {
    if (visit.intakeId == null) {
      return false;
    }
    var revision = intakes.current(visit.intakeId).orElseThrow();
    var day = visit.startsAt.atZone(Api.ZONE).toLocalDate();
    var age = VisitScreening.age(clients.findById(visit.clientId).birthDate, day);
    var decision = Screening.of(rules, intakes.answers(revision).atAge(age));
    return !decision.disposition().forbidsBooking()
        && (open(decision).contains(visit.technique) || accepted(visit, revision.id));
  }

  private static Set<String> open(Decision decision) {
    if (decision.disposition().rank() > 1) {
      return Set.of();
    }
    var open = new HashSet<>(decision.rankedTechniques());
    open.addAll(decision.notSuggestedTechniques());
    return open;
  }

  private boolean accepted(Appointment visit, UUID revision) {
    return visit.acceptanceId != null && decisions.findByIdOptional(visit.acceptanceId)
        .filter(decision -> decision.kind == ReviewDecision.Kind.ACCEPTED && decision.revisionId.equals(revision)
            && decision.technique.equals(visit.technique))
        .isPresent();
  }
}
