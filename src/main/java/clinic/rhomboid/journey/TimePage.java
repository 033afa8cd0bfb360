package clinic.rhomboid.journey;

import clinic.rhomboid.booking.Verdict;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Step 6: a time. */
@Path("/book/{token}/time")
public class TimePage {

  private final DraftAccess access;
  private final DraftScreening screening;
  private final TimeFinder finder;
  private final HeldTimes held;

  TimePage(DraftAccess access, DraftScreening screening, TimeFinder finder, HeldTimes held) {
    this.access = access;
    this.screening = screening;
    this.finder = finder;
    this.held = held;
  }

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response show(@PathParam("token") String token, @Context UriInfo address) {
    var open = access.open(token, Step.TIME);
    var verdict = screening.verdict(open);
    var hold = held.of(open.draft()).filter(held::keeps).orElse(null);
    var asked = TimeQuery.of(address.getQueryParameters());
    var technique = asked.technique() != null ? asked.technique() : hold != null ? hold.technique : best(verdict);
    var location = open.draft().locationId;
    if (technique == null || verdict.decision().disposition().forbidsBooking() || verdict.blocks(technique)
        || finder.services(location, technique).isEmpty()) {
      return Answer.goTo(open, Step.RESULT);
    }
    var minutes = asked.minutes() == 0 && hold != null ? hold.minutes : asked.minutes();
    var therapist = address.getQueryParameters().containsKey("therapist") || hold != null || !open.content().returning()
        ? asked.therapist() : open.content().earlier().therapist();
    var query = finder.settled(location, asked.with(technique, minutes, therapist));
    var needs = screening.needs(open, verdict, technique);
    return Answer.page(Pages.time(finder.view(location, query, verdict.rankedWith(technique), needs, hold, true, Step.RESULT.slug)));
  }

  private static String best(Verdict verdict) {
    var decision = verdict.decision();
    return decision.rankedTechniques().isEmpty()
        ? decision.reviewTechniques().stream().findFirst().orElse(null)
        : decision.rankedTechniques().get(0);
  }
}
