package clinic.rhomboid.journey;

import clinic.rhomboid.intake.Draft;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.screening.Advice;
import clinic.rhomboid.screening.AdviceKind;
import clinic.rhomboid.screening.Disposition;
import clinic.rhomboid.screening.RuleSet;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a draft ends whose answers forbid a booking. */
@Path("/book/{token}/stop")
public class StopPage {

  private final DraftAccess access;
  private final RuleSet rules;
  private final Locations locations;

  StopPage(DraftAccess access, RuleSet rules, Locations locations) {
    this.access = access;
    this.rules = rules;
    this.locations = locations;
  }

  /**
   * What the page shows.
   *
   * @param emergency whether help is needed at once
   * @param callable whether the emergency number stands on it
   * @param crisisContact who listens at any hour, or null
   */
  record Shown(boolean emergency, boolean callable, String route, List<String> advice, String crisisContact) {}

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response show(@PathParam("token") String token) {
    var open = access.in(Draft.State.STOPPED, token);
    var advice = open.content().advice();
    var emergency = has(advice, AdviceKind.EMERGENCY_CARE);
    var route = rules.routeTexts().get(emergency ? Disposition.DO_NOT_BOOK_EMERGENCY : Disposition.DO_NOT_BOOK);
    return Answer.page(Pages.stop(new Shown(emergency, emergency || has(advice, AdviceKind.SEE_DOCTOR_SAME_DAY), route,
        advice.stream().map(Advice::text).distinct().toList(), crisisContact(advice))));
  }

  private String crisisContact(List<Advice> advice) {
    var told = advice.stream().anyMatch(one -> one.text().contains("crisis line"));
    return told ? locations.only().crisisContact : null;
  }

  private static boolean has(List<Advice> advice, AdviceKind kind) {
    return advice.stream().anyMatch(one -> one.kind() == kind);
  }
}
