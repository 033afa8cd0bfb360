package clinic.rhomboid.review;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.notes.LastPlans;
import clinic.rhomboid.notes.NoteLinks;
import clinic.rhomboid.outcomes.Courses;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** What earlier visits leave for the page before this one. */
@ApplicationScoped
class PastVisits {

  private final LastPlans plans;
  private final Courses courses;
  private final NoteLinks notes;
  private final Clock clock;

  PastVisits(LastPlans plans, Courses courses, NoteLinks notes, Clock clock) {
    this.plans = plans;
    this.courses = courses;
    this.notes = notes;
    this.clock = clock;
  }

  PreVisit.Past before(Appointment visit, ClinicSupply supply) {
    var start = visit.hasTime() ? visit.startsAt : clock.instant();
    var plan = plans.before(visit.clientId, start)
        .filter(last -> !last.plan().isEmpty() || !last.helped().isEmpty())
        .map(last -> new PreVisit.LastPlan(
            StaffTimes.shortDay(last.when().atZone(supply.zone())), last.by(), last.plan(), last.helped()))
        .orElse(null);
    return new PreVisit.Past(plan, notes.of(List.of(visit)).get(visit.id),
        courses.worthALook(visit.clientId) ? "/therapist/visits/" + visit.id + "/outcomes" : null);
  }
}
