package clinic.rhomboid.review;

import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.location.Locations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Puts a therapist's queue together. */
@ApplicationScoped
class QueueLists {

  private final Caseload caseload;
  private final QueueRows rows;
  private final Locations locations;
  private final Pictures pictures;

  QueueLists(Caseload caseload, QueueRows rows, Locations locations, Pictures pictures) {
    this.caseload = caseload;
    this.rows = rows;
    this.locations = locations;
    this.pictures = pictures;
  }

  Queue of(Reviewer reviewer) {
    var toDo = caseload.toDo(reviewer);
    caseload.shown(reviewer, toDo);
    var all = rows.of(toDo, pictures.current(locations.only().id));
    return new Queue(in(all, AppointmentState.PENDING_REVIEW), in(all, AppointmentState.SUSPENDED),
        in(all, AppointmentState.CONFIRMED, AppointmentState.ARRIVED));
  }

  private static List<QueueRow> in(List<QueueRow> rows, AppointmentState... states) {
    return rows.stream().filter(row -> List.of(states).contains(row.state())).toList();
  }
}
