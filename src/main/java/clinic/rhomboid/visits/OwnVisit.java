package clinic.rhomboid.visits;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Approval;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.Availability;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.Moving;
import clinic.rhomboid.booking.OfferedTimes;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.ReviewDecisions;
import clinic.rhomboid.booking.TherapistOrder;
import clinic.rhomboid.booking.VisitDoor;
import clinic.rhomboid.booking.WantedTime;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.intake.Intakes;
import clinic.rhomboid.notes.AfterCare;
import clinic.rhomboid.proof.ClientSessions;
import clinic.rhomboid.review.Questions;
import clinic.rhomboid.screening.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The visit a link leads to, and what its holder may do with it. */
@ApplicationScoped
class OwnVisit {

  private static final int USUAL_MINUTES = 60;

  private final VisitDoor door;
  private final Clients clients;
  private final Intakes intakes;
  private final Pictures pictures;
  private final Moving moving;
  private final TherapistOrder therapists;
  private final ReviewDecisions decisions;
  private final Questions questions;
  private final AfterCare afterCare;
  private final ClientSessions sessions;
  private final Trail trail;
  private final RuleSet rules;
  private final Clock clock;

  OwnVisit(
      VisitDoor door, Clients clients, Intakes intakes, Pictures pictures, Moving moving, TherapistOrder therapists,
      ReviewDecisions decisions, Questions questions, AfterCare afterCare, ClientSessions sessions, Trail trail, RuleSet rules, Clock clock) {
    this.door = door;
    this.clients = clients;
    this.intakes = intakes;
    this.pictures = pictures;
    this.moving = moving;
    this.therapists = therapists;
    this.decisions = decisions;
    this.questions = questions;
    this.afterCare = afterCare;
    this.sessions = sessions;
    this.trail = trail;
    this.rules = rules;
    this.clock = clock;
  }

  Appointment visit(String token) {
    return door.open(token).orElseThrow(DeadLink::instead);
  }

  /** What is said about health is in it only for a browser in which the client has proven who they are. */
  @Transactional
  VisitView view(String token) {
    var visit = visit(token);
    var client = clients.findById(visit.clientId);
    var proven = proven(visit);
    // Once the record is erased, what was written can't be read by anybody.
    var letter = visit.state == AppointmentState.DECLINED && visit.approval != Approval.REFUSED && client.keyId != null;
    return VisitView.of(visit, token, client.firstName(), supply(visit), rules, letter, proven,
        letter && proven ? advice(visit) : null, questions.waits(visit), proven ? holdAdvice(visit) : List.of(),
        clock.instant());
  }

  boolean proven(Appointment visit) {
    return sessions.current().filter(proof -> proof.opens(visit.id, visit.clientId)).isPresent();
  }

  /** What the rules advise somebody whose signed answers put the visit on hold. */
  private List<String> holdAdvice(Appointment visit) {
    if (visit.state != AppointmentState.SUSPENDED || visit.screeningId == null) {
      return List.of();
    }
    trail.record("client", "read", "visit " + visit.id, visit.clientId, null);
    return intakes.decision(intakes.result(visit.screeningId)).advice().stream()
        .map(advice -> advice.text().strip()).distinct().toList();
  }

  /** What the therapist wrote for the days after; only for a browser in which the client has proven who they are. */
  @Transactional
  List<AfterCare.Sent> afterCare(Appointment visit) {
    trail.record("client", "read", "after-care " + visit.id, visit.clientId, null);
    return afterCare.of(visit);
  }

  /** Whether there are such words, and a key to read them with. */
  @Transactional
  boolean hasAfterCare(Appointment visit) {
    return afterCare.any(visit);
  }

  private String advice(Appointment visit) {
    trail.record("client", "read", "visit " + visit.id, visit.clientId, null);
    return decisions.about(visit.id).map(decisions::words).orElse(null);
  }

  ClinicSupply supply(Appointment visit) {
    return pictures.lastSeen(visit.locationId);
  }

  LocalDate today(Appointment visit) {
    return supply(visit).day(clock.instant());
  }

  boolean mayChooseTime(Appointment visit) {
    return visit.clientMayMove(clock.instant()) || visit.canArrange();
  }

  /** The search for this visit's times; only a request that has no time yet leaves the length open. */
  Availability.Query query(Appointment visit, Integer minutes) {
    return moving.query(visit, visit.hasTime() ? visit.minutes : minutes == null ? USUAL_MINUTES : minutes);
  }

  /** Whom the page names where several are free. */
  List<String> order(Appointment visit, Availability.Query query) {
    return therapists.forMove(visit, supply(visit), query, clock.instant());
  }

  WantedTime wanted(Appointment visit, Integer minutes, OfferedTimes.Choice choice) {
    var query = query(visit, minutes);
    var service = supply(visit).service(query.technique(), query.minutes()).orElseThrow(BadRequestException::new);
    return new WantedTime(service, choice.start(), choice.therapist());
  }
}
