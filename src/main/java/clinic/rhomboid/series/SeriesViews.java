package clinic.rhomboid.series;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.VisitDoor;
import clinic.rhomboid.booking.VisitLinks;
import clinic.rhomboid.booking.VisitWords;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.time.ClientTimes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Puts the pages about a series together. */
@ApplicationScoped
class SeriesViews {

  private final SeriesBook book;
  private final Clients clients;
  private final Pictures pictures;
  private final VisitDoor door;
  private final VisitLinks links;
  private final RuleSet rules;
  private final Clock clock;

  SeriesViews(SeriesBook book, Clients clients, Pictures pictures, VisitDoor door, VisitLinks links, RuleSet rules,
      Clock clock) {
    this.book = book;
    this.clients = clients;
    this.pictures = pictures;
    this.door = door;
    this.links = links;
    this.rules = rules;
    this.clock = clock;
  }

  SeriesView forDesk(Series series) {
    var times = new ClientTimes(pictures.lastSeen(series.locationId).zone());
    var visits = book.visits(series.id).stream().map(visit -> new SeriesView.Line(visit.id, times.date(visit.startsAt),
        times.full(visit.startsAt), therapist(series, visit), VisitWords.status(visit), VisitWords.tone(visit),
        visit.state == AppointmentState.AWAITING_INTAKE, visit.canCancel(clock.instant()))).toList();
    return new SeriesView(series.id, series.clientId, clients.findById(series.clientId).name, what(series), visits,
        visits.stream().filter(SeriesView.Line::toCome).count());
  }

  OwnSeries forClient(Series series) {
    var times = new ClientTimes(pictures.lastSeen(series.locationId).zone());
    return new OwnSeries(clients.findById(series.clientId).firstName(), what(series), book.visits(series.id).stream()
        .map(visit -> new OwnSeries.Line(times.full(visit.startsAt), therapist(series, visit), VisitWords.status(visit),
            VisitWords.tone(visit), door.opens(visit) ? links.path(visit.id, visit.linkGeneration) : null,
            visit.state == AppointmentState.AWAITING_INTAKE && visit.canAnswer(clock.instant())))
        .toList());
  }

  private String what(Series series) {
    return rules.technique(series.technique).name() + ", " + series.minutes + " minutes, "
        + (series.everyWeeks == 1 ? "every week" : "every " + series.everyWeeks + " weeks");
  }

  private String therapist(Series series, Appointment visit) {
    return pictures.lastSeen(series.locationId).therapistNames().getOrDefault(visit.therapistId, visit.therapistId);
  }
}
