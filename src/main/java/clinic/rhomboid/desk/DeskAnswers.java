package clinic.rhomboid.desk;

import clinic.rhomboid.location.Locations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;

/** How a press on a desk page is answered: with the day again, and with what stood in the way if anything did. */
@ApplicationScoped
class DeskAnswers {

  private final DayPages pages;
  private final DayBook book;
  private final Locations locations;

  DeskAnswers(DayPages pages, DayBook book, Locations locations) {
    this.pages = pages;
    this.book = book;
    this.locations = locations;
  }

  /**
   * @throws NotFoundException when nobody has such a visit, or it is only a request for a call
   */
  NamedVisit visit(UUID id) {
    return book.named(id).orElseThrow(NotFoundException::new);
  }

  /** To the day of the visit, with the visit in sight. */
  Response backToDay(NamedVisit visit) {
    return Response.seeOther(URI.create("/desk?date=" + date(visit) + "#visit-" + visit.id())).build();
  }

  /** The visit's day as it stands now, with the reason why nothing was done. */
  Response conflict(UUID visitId, String reason) {
    var visit = visit(visitId);
    var notice = "The visit of " + visit.client() + " stays as it is. " + reason;
    return Response.status(Response.Status.CONFLICT).entity(Desk.Templates.day(pages.day(date(visit), null, notice))).build();
  }

  private LocalDate date(NamedVisit visit) {
    return LocalDate.ofInstant(visit.start(), locations.only().zoneId());
  }
}
