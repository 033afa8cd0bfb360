package clinic.rhomboid.series;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.messages.MessageKind;
import clinic.rhomboid.messages.Notice;
import clinic.rhomboid.time.ClientTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;

/** One mail about many visits. */
@ApplicationScoped
class SeriesMail {

  private final Clients clients;
  private final Pictures pictures;
  private final Event<Notice> notices;

  SeriesMail(Clients clients, Pictures pictures, Event<Notice> notices) {
    this.clients = clients;
    this.pictures = pictures;
    this.notices = notices;
  }

  @Transactional(MANDATORY)
  void booked(Series series, List<Appointment> visits) {
    tell(MessageKind.SERIES_BOOKED, series, visits);
  }

  @Transactional(MANDATORY)
  void cancelled(Series series, List<Appointment> visits) {
    tell(MessageKind.SERIES_CANCELLED, series, withoutForm(visits));
  }

  @Transactional(MANDATORY)
  void moved(Series series, List<Appointment> visits) {
    tell(MessageKind.SERIES_MOVED, series, withoutForm(visits));
  }

  /** The others hear of their own, with a file for the calendar that has them. */
  private static List<Appointment> withoutForm(List<Appointment> visits) {
    return visits.stream().filter(visit -> visit.intakeId == null).toList();
  }

  /** Tells of these visits of it, as they stand now, in order of time. */
  private void tell(MessageKind kind, Series series, List<Appointment> visits) {
    if (visits.isEmpty() || visits.get(0).contactEmail == null) {
      return;
    }
    var supply = pictures.lastSeen(series.locationId);
    var times = new ClientTimes(supply.zone());
    var rows = new LinkedHashMap<String, String>();
    rows.put("What", (visits.size() == 1 ? "A massage of " : visits.size() + " massages of ") + series.minutes + " minutes");
    rows.put("Where", supply.location().name + ", " + supply.location().address);
    for (var i = 0; i < visits.size(); i++) {
      var visit = visits.get(i);
      var therapist = supply.therapistNames().getOrDefault(visit.therapistId, visit.therapistId).split(" ", 2)[0];
      rows.put("Visit " + (i + 1), times.full(visit.startsAt) + ", with " + therapist);
    }
    var name = clients.findById(series.clientId).firstName();
    notices.fire(new Notice(kind, visits.get(0).contactEmail, name, series.id, null, rows));
  }
}
