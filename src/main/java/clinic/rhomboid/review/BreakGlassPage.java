package clinic.rhomboid.review;

import clinic.rhomboid.limits.Limit;
import clinic.rhomboid.limits.Limits;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where a therapist opens the record of a client who is not theirs. It lets them read, never decide. */
@Path("/therapist/break-glass")
@Produces(MediaType.TEXT_HTML)
public class BreakGlassPage {

  private static final String THERAPIST = "therapist";

  private final Reviewers reviewers;
  private final BreakGlass glass;
  private final BreakGlassPages pages;
  private final Limits limits;

  BreakGlassPage(Reviewers reviewers, BreakGlass glass, BreakGlassPages pages, Limits limits) {
    this.reviewers = reviewers;
    this.glass = glass;
    this.pages = pages;
    this.limits = limits;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance open(BreakGlassForm form, List<OpeningView> live);

    static native TemplateInstance opened(OpeningView opening);
  }

  @GET
  @RolesAllowed(THERAPIST)
  public TemplateInstance form(@RestQuery String visit) {
    return Templates.open(BreakGlassForm.blank(visit), pages.live(reviewers.current()));
  }

  @POST
  @RolesAllowed(THERAPIST)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response open(
      @RestForm String visit, @RestForm String name, @RestForm String birthDate, @RestForm String reason) {
    var reviewer = reviewers.current();
    var form = BreakGlassForm.typed(visit, name, birthDate, reason).checked();
    if (!form.errors().isEmpty()) {
      return again(form, reviewer);
    }
    limits.spend(Limit.BREAK_GLASS_BY_THERAPIST, reviewer.actor());
    if (form.visitId().isPresent()) {
      return glass.byVisit(reviewer, form.visitId().get(), form.reason())
          .map(opening -> to("/therapist/visits/" + form.visit())).orElseGet(() -> again(form.nobody(), reviewer));
    }
    return glass.byPerson(reviewer, form.name(), form.born().get(), form.reason())
        .map(opening -> to("/therapist/break-glass/" + opening.id)).orElseGet(() -> again(form.nobody(), reviewer));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(THERAPIST)
  public TemplateInstance opened(@PathParam("id") UUID id) {
    return Templates.opened(pages.visits(id, reviewers.current()).orElseThrow(NotFoundException::new));
  }

  private Response again(BreakGlassForm form, Reviewer reviewer) {
    return Response.status(422).entity(Templates.open(form, pages.live(reviewer))).build();
  }

  private static Response to(String address) {
    return Response.seeOther(URI.create(address)).build();
  }
}
