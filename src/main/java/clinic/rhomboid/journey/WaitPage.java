package clinic.rhomboid.journey;

import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.Verdict;
import clinic.rhomboid.intake.ConsentText;
import clinic.rhomboid.intake.Drafts;
import clinic.rhomboid.waitlist.Joining;
import clinic.rhomboid.waitlist.WishChoices;
import clinic.rhomboid.waitlist.WishForm;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** When no time fits: the client says when they have time, signs, and waits for one. */
@Path("/book/{token}/waitlist")
public class WaitPage {

  private final DraftAccess access;
  private final DraftScreening screening;
  private final YouForm you;
  private final Joining joining;
  private final WishChoices choices;
  private final HeldTimes held;
  private final Drafts drafts;
  private final Stopping stopping;
  private final Pictures pictures;

  WaitPage(DraftAccess access, DraftScreening screening, YouForm you, Joining joining, WishChoices choices, HeldTimes held,
      Drafts drafts, Stopping stopping, Pictures pictures) {
    this.access = access;
    this.screening = screening;
    this.you = you;
    this.joining = joining;
    this.choices = choices;
    this.held = held;
    this.drafts = drafts;
    this.stopping = stopping;
    this.pictures = pictures;
  }

  /** What the page shows: the wish, and who signs. */
  record Shown(WishForm wish, WishChoices.Shown choices, boolean underAge, ConsentText consent, Form form, Problems problems) {}

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response show(@PathParam("token") String token, @Context UriInfo address) {
    var open = access.open(token, Step.YOU);
    var supply = pictures.lastSeen(open.draft().locationId);
    var techniques = open(screening.verdict(open), supply);
    if (techniques.isEmpty()) {
      return Answer.goTo(open, Step.RESULT);
    }
    var asked = TimeQuery.of(address.getQueryParameters());
    var wish = WishForm.of(asked.technique(), asked.minutes(), asked.therapist(), open.today());
    return Answer.page(Pages.wait(shown(open, wish, supply, techniques, you.shown(open), new Problems())));
  }

  @POST
  @PermitAll
  @Operation(hidden = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response join(@PathParam("token") String token, MultivaluedMap<String, String> posted) {
    var open = access.open(token, Step.YOU);
    var supply = pictures.lastSeen(open.draft().locationId);
    var techniques = open(screening.verdict(open), supply);
    var form = you.clean(Form.of(posted));
    var typed = WishForm.of(Form.of(posted).fields());
    var wish = typed.read(supply, techniques, open.today());
    var problems = new Problems();
    typed.errors().forEach(error -> problems.add(error.field(), error.message()));
    if (!form.has("email")) {
      problems.add("email", "Enter an e-mail address, so that we can write to you when a time is free");
    }
    var request = you.read(open, form, problems);
    if (wish.isEmpty() || request == null) {
      return Answer.again(Pages.wait(shown(open, typed, supply, techniques, form, problems)));
    }
    return after(open, joining.join(request, wish.get()));
  }

  private Response after(OpenDraft open, Joining.Outcome outcome) {
    if (outcome instanceof Joining.Outcome.Joined joined) {
      held.letGo(open);
      drafts.drop(open.draft().id);
      return Answer.goTo(joined.path());
    }
    return outcome instanceof Joining.Outcome.Forbidden forbidden
        ? stopping.stop(open, forbidden.decision()) : Answer.goTo(open, Step.RESULT);
  }

  /** What may be waited for: given here, and not closed by the answers. */
  private static Set<String> open(Verdict verdict, ClinicSupply supply) {
    var decision = verdict.decision();
    return decision.disposition().forbidsBooking() ? Set.of()
        : List.of(decision.rankedTechniques(), decision.reviewTechniques(), decision.notSuggestedTechniques()).stream()
            .flatMap(List::stream).filter(id -> !verdict.blocks(id) && !supply.services(id).isEmpty())
            .collect(Collectors.toSet());
  }

  private Shown shown(
      OpenDraft open, WishForm wish, ClinicSupply supply, Set<String> techniques, Form form, Problems problems) {
    return new Shown(wish, choices.of(supply, techniques), open.underAge(), you.consent(), form, problems);
  }
}
