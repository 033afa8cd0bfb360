package clinic.rhomboid.journey;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.intake.Draft;
import clinic.rhomboid.intake.DraftDevices;
import clinic.rhomboid.intake.Drafts;
import clinic.rhomboid.location.Here;
import clinic.rhomboid.location.Locations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Opens a draft for a page: by its link, on a browser it knows, in the state and at the step that the page is for. A link
 * that opens nothing is on the trail, without its token.
 */
@ApplicationScoped
class DraftAccess {

  private static final String CLIENT = "client";

  private final Drafts drafts;
  private final DraftDevices known;
  private final Devices devices;
  private final Locations locations;
  private final Here here;
  private final VisitForms forms;
  private final Trail trail;
  private final UriInfo address;
  private final Clock clock;

  DraftAccess(
      Drafts drafts, DraftDevices known, Devices devices, Locations locations, Here here, VisitForms forms, Trail trail,
      UriInfo address, Clock clock) {
    this.drafts = drafts;
    this.known = known;
    this.devices = devices;
    this.locations = locations;
    this.here = here;
    this.forms = forms;
    this.trail = trail;
    this.address = address;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), locations.only().zoneId());
  }

  Draft found(String token) {
    var draft = drafts.byToken(token).orElseThrow(() -> {
      trail.denied(CLIENT, "open link", "draft");
      return new NotFoundException();
    });
    here.is(draft.locationId);
    return draft;
  }

  /**
   * An open draft whose pages before this step have been sent.
   *
   * @throws WebApplicationException with the page to see or to go to instead
   */
  OpenDraft open(String token, Step step) {
    var open = seen(token);
    switch (open.draft().state) {
      case STOPPED -> throw instead(Answer.goTo(open.path("stop")));
      case BOOKED -> throw instead(Answer.goTo(open.path("done")));
      case OPEN -> {
        var missing = Step.firstMissing(open.content(), open.today());
        // The form of a visit has no time to choose: it is signed once its questions are answered.
        if (open.forVisit() && missing == Step.RESULT && step.compareTo(Step.RESULT) >= 0) {
          throw instead(Answer.goTo(open.path(SignPage.SLUG)));
        }
        if (missing != Step.RESULT && missing.compareTo(step) < 0) {
          throw instead(Answer.goTo(open, missing));
        }
      }
    }
    var sheet = Sheet.shown(step, open.content(), address.getQueryParameters().getFirst("then"));
    return new OpenDraft(open.draft(), open.content(), token, open.device(), open.today(), sheet);
  }

  /** The form of a visit that is still open, for its last page. */
  OpenDraft form(String token) {
    var open = open(token, Step.START);
    if (!open.forVisit()) {
      throw instead(Answer.goTo("/book/" + token));
    }
    return open;
  }

  /** A draft in this state; one in another leads to where it stands. */
  OpenDraft in(Draft.State state, String token) {
    var open = seen(token);
    if (open.draft().state != state) {
      throw instead(Answer.goTo("/book/" + token));
    }
    return open;
  }

  /** A draft in any state. Another browser sees nothing of it before it gives the birth date. */
  OpenDraft seen(String token) {
    var draft = found(token);
    if (draft.forVisit != null) {
      var proof = forms.proofNeeded(draft);
      if (proof.isPresent()) {
        throw instead(Answer.goTo(proof.get()));
      }
      return new OpenDraft(draft, drafts.content(draft), token, draft.id.toString(), today(), null);
    }
    var device = devices.current();
    if (!known.knows(draft, device)) {
      throw instead(Response.ok(ResumptionPage.asking(token, known.mayTry(draft)).render(),
          MediaType.TEXT_HTML_TYPE).build());
    }
    return new OpenDraft(draft, drafts.content(draft), token, device, today(), null);
  }

  /** Notes that somebody with the link did not know the birth date. */
  void refused(Draft draft) {
    trail.denied(CLIENT, "prove birth date", "draft " + draft.id);
  }

  private static WebApplicationException instead(Response response) {
    return new WebApplicationException(response);
  }
}
