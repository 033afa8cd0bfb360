package clinic.rhomboid.booking;

import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.intake.IntakeRevision;
import clinic.rhomboid.intake.Intakes;
import clinic.rhomboid.screening.Disposition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;

/** What the rules say about a visit that exists already, on the day it is wanted for. */
@ApplicationScoped
class VisitJudging {

  private final Clients clients;
  private final Appointments appointments;
  private final Intakes intakes;
  private final VisitScreening screening;
  private final KnownClient known;

  VisitJudging(Clients clients, Appointments appointments, Intakes intakes, VisitScreening screening, KnownClient known) {
    this.clients = clients;
    this.appointments = appointments;
    this.intakes = intakes;
    this.screening = screening;
    this.known = known;
  }

  /** Null while the visit's intake is still to come. A review that was asked for besides the rules stays asked for. */
  Verdict verdict(Appointment visit, LocalDate day) {
    if (visit.intakeId == null) {
      return null;
    }
    var birthDate = clients.findById(visit.clientId).birthDate;
    var decision = screening.on(day, intakes.answers(revision(visit)), birthDate);
    return new Verdict(decision, intakes.result(visit.screeningId).disposition == Disposition.THERAPIST_REVIEW);
  }

  /**
   * Whether the visit may not be at all. A therapist's acceptance lifts a technique's block that it was given for, with a
   * reason on record; it lifts none that only arises on another day, and never a decision that forbids the visit.
   */
  boolean forbids(Appointment visit, Verdict verdict, String technique) {
    return forbids(visit, verdict, technique, visit.acceptanceId != null);
  }

  /** The same where a therapist's acceptance may stand no longer. */
  boolean forbids(Appointment visit, Verdict verdict, String technique, boolean accepted) {
    if (verdict.decision().disposition().forbidsBooking()) {
      return true;
    }
    return technique != null && verdict.blocks(technique) && !(accepted && blockedBefore(visit, technique));
  }

  /** Whether nothing speaks against the visit that did not before: what new rules find, no therapist has accepted yet. */
  boolean knownBefore(Appointment visit, Verdict verdict) {
    var before = intakes.decision(intakes.result(visit.screeningId));
    return verdict.decision().disposition().rank() <= before.disposition().rank()
        && before.findings().containsAll(verdict.decision().findings())
        && before.blockedTechniques().containsAll(verdict.decision().blockedTechniques());
  }

  private boolean blockedBefore(Appointment visit, String technique) {
    return intakes.decision(intakes.result(visit.screeningId)).blockedTechniques().contains(technique);
  }

  /** What the visit needs at this start; a therapist's acceptance stands for these answers wherever the visit moves. */
  Needs needs(Appointment visit, Verdict verdict, String technique, Instant start, ClinicSupply supply) {
    if (verdict == null) {
      return known.needs(clients.findById(visit.clientId), technique, start, supply, visit.id);
    }
    return needs(visit, verdict, technique, start, supply, visit.acceptanceId != null);
  }

  /** The same where a therapist's acceptance may stand no longer. */
  Needs needs(
      Appointment visit, Verdict verdict, String technique, Instant start, ClinicSupply supply, boolean accepted) {
    var needs = verdict.needs(technique, appointments.firstVisit(visit.clientId, start, visit.id), supply)
        .stepFree(stepFree(visit));
    return accepted ? needs.afterReview() : needs;
  }

  private boolean stepFree(Appointment visit) {
    return clients.findById(visit.clientId).stepFree;
  }

  /** Keeps what was decided for the visit's new day. */
  void keep(Appointment visit, Verdict verdict, LocalDate day) {
    if (verdict != null) {
      visit.screeningId = intakes.judge(
          revision(visit), verdict.decision(), verdict.disposition(), verdict.openTechniques(), day).id;
    }
  }

  IntakeRevision revision(Appointment visit) {
    return intakes.current(visit.intakeId).orElseThrow();
  }
}
