package clinic.rhomboid.review;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.VisitScreening;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.intake.Intakes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

@ApplicationScoped
class VisitFiles {

  private final Clients clients;
  private final Intakes intakes;
  private final Pictures pictures;
  private final Clock clock;

  VisitFiles(Clients clients, Intakes intakes, Pictures pictures, Clock clock) {
    this.clients = clients;
    this.intakes = intakes;
    this.pictures = pictures;
    this.clock = clock;
  }

  VisitFile open(Appointment visit) {
    var client = clients.findById(visit.clientId);
    var when = visit.hasTime() ? visit.startsAt : clock.instant();
    var day = pictures.lastSeen(visit.locationId).day(when);
    return new VisitFile(visit, client, VisitScreening.age(client.birthDate, day), screened(visit));
  }

  private VisitFile.Screened screened(Appointment visit) {
    if (visit.screeningId == null) {
      return null;
    }
    var revision = intakes.current(visit.intakeId).orElseThrow();
    var result = intakes.result(visit.screeningId);
    return new VisitFile.Screened(revision, intakes.answers(revision), result, intakes.decision(result));
  }
}
