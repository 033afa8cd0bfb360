package clinic.rhomboid.journey;

import clinic.rhomboid.intake.Draft;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.screening.Advice;
import clinic.rhomboid.screening.AdviceKind;
import clinic.rhomboid.screening.Disposition;
import clinic.rhomboid.screening.RuleSet;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a draft ends whose answers forbid a booking. */
@Path("/book/{token}/stop")
public class StopPage {

  private final DraftAccess access;
  private final RuleSet rules;
  private final Locations locations;
  private final SafeCall call;

  StopPage(DraftAccess access, RuleSet rules, Locations locations, SafeCall call) {
    this.access = access;
    this.rules = rules;
    this.locations = locations;
    this.call = call;
  }

  /**
   * What the page shows.
   *
   * @param emergency whether help is needed at once
   * @param callable whether the emergency number stands on it
   * @param unsafe whether somebody does not feel safe, and is spoken to accordingly
   * @param crisisContact who listens at any hour, or null
   * @param call the offer of a call, or null
   */
  record Shown(
      boolean emergency, boolean callable, boolean unsafe, String route, List<String> advice, String crisisContact,
      String token, SafeCall.Offer call, Form form, Problems problems) {

    /** Somebody who does not feel safe is not met with alarm, and whoever looks over their shoulder sees none. */
    public boolean calm() {
      return unsafe && !emergency;
    }

    public String look() {
      return calm() ? "stop-page stop-page--calm" : "stop-page";
    }
  }

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response show(@PathParam("token") String token) {
    return Answer.page(page(access.in(Draft.State.STOPPED, token), Form.EMPTY, new Problems()));
  }

  @POST
  @Path("/call")
  @PermitAll
  @Operation(hidden = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response askForCall(@PathParam("token") String token, MultivaluedMap<String, String> posted) {
    var open = access.in(Draft.State.STOPPED, token);
    var place = locations.only();
    if (call.offer(open.content().advice(), place, open.draft().id) == null) {
      return Answer.goTo(open.path("stop"));
    }
    var form = Form.of(posted);
    var problems = call.ask(form, place, open.draft().id);
    return problems.any() ? Answer.again(page(open, form, problems)) : Answer.goTo(open.path("stop"));
  }

  private TemplateInstance page(OpenDraft open, Form form, Problems problems) {
    var advice = open.content().advice();
    var emergency = has(advice, AdviceKind.EMERGENCY_CARE);
    var route = rules.routeTexts().get(emergency ? Disposition.DO_NOT_BOOK_EMERGENCY : Disposition.DO_NOT_BOOK);
    return Pages.stop(new Shown(emergency, emergency || has(advice, AdviceKind.SEE_DOCTOR_SAME_DAY), call.unsafe(advice),
        route, advice.stream().map(Advice::text).distinct().toList(), crisisContact(advice), open.token(),
        call.offer(advice, locations.only(), open.draft().id), form, problems));
  }

  private String crisisContact(List<Advice> advice) {
    var told = advice.stream().anyMatch(one -> one.text().contains("crisis line"));
    return told ? locations.only().crisisContact : null;
  }

  private static boolean has(List<Advice> advice, AdviceKind kind) {
    return advice.stream().anyMatch(one -> one.kind() == kind);
  }
}
