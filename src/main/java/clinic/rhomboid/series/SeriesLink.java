package clinic.rhomboid.series;

import clinic.rhomboid.audit.Trail;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The visits of a series, for whoever holds its link: each leads to its own page, where it is moved or cancelled. */
@Path("/series/{token}")
@Produces(MediaType.TEXT_HTML)
public class SeriesLink {

  private final SeriesBook book;
  private final SeriesViews views;
  private final Trail trail;

  SeriesLink(SeriesBook book, SeriesViews views, Trail trail) {
    this.book = book;
    this.views = views;
    this.trail = trail;
  }

  @GET
  @PermitAll
  @Transactional
  public TemplateInstance show(String token) {
    var series = book.byToken(token).map(views::forClient)
        // Once none of its visits can be opened any more, neither can the list of them.
        .filter(own -> own.visits().stream().anyMatch(visit -> visit.path() != null));
    if (series.isEmpty()) {
      trail.denied("client", "open link", "series");
      throw new NotFoundException();
    }
    return SeriesPages.own(series.get());
  }
}
