package clinic.rhomboid.visits;

import clinic.rhomboid.notes.AfterCare;
import clinic.rhomboid.time.ClientTimes;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** What a therapist wrote for the days after a visit, once whoever holds the link has proven to be its client. */
@Path("/visits/{token}/aftercare")
@Produces(MediaType.TEXT_HTML)
public class AfterCarePage {

  private final OwnVisit own;

  AfterCarePage(OwnVisit own) {
    this.own = own;
  }

  @CheckedTemplate(basePath = "VisitPages")
  static class Templates {
    static native TemplateInstance aftercare(String path, String day, List<AfterCare.Sent> sent, ClientTimes times);
  }

  @GET
  @PermitAll
  public Response read(String token) {
    var visit = own.visit(token);
    if (!own.proven(visit)) {
      return Response.seeOther(URI.create("/visits/" + token + "/proof")).build();
    }
    var sent = own.afterCare(visit);
    if (sent.isEmpty()) {
      throw new NotFoundException();
    }
    var times = new ClientTimes(own.supply(visit).zone());
    return Response.ok(Templates.aftercare("/visits/" + token, times.day(visit.startsAt), sent, times).render()).build();
  }
}
