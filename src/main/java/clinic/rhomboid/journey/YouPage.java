package clinic.rhomboid.journey;

import clinic.rhomboid.booking.Booking;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.Hold;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.Terms;
import clinic.rhomboid.booking.TermsWords;
import clinic.rhomboid.booking.TherapistOrder;
import clinic.rhomboid.booking.WantedTime;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.techniques.Money;
import clinic.rhomboid.techniques.Service;
import clinic.rhomboid.time.ClientTimes;
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
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Step 7: who the client is, and the signature that books. */
@Path("/book/{token}/you")
public class YouPage {

  private final DraftAccess access;
  private final DraftScreening screening;
  private final YouForm you;
  private final Summary summary;
  private final HeldTimes held;
  private final Saving saving;
  private final Conflicts conflicts;
  private final Booking booking;
  private final Finishing finishing;
  private final Pictures pictures;
  private final TherapistOrder therapists;
  private final RuleSet rules;
  private final Clock clock;

  YouPage(DraftAccess access, DraftScreening screening, YouForm you, Summary summary, HeldTimes held, Saving saving, Booking booking,
      Conflicts conflicts, Finishing finishing, Pictures pictures, TherapistOrder therapists, RuleSet rules, Clock clock) {
    this.access = access;
    this.screening = screening;
    this.you = you;
    this.summary = summary;
    this.held = held;
    this.saving = saving;
    this.booking = booking;
    this.conflicts = conflicts;
    this.finishing = finishing;
    this.pictures = pictures;
    this.therapists = therapists;
    this.rules = rules;
    this.clock = clock;
  }

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response show(@PathParam("token") String token) {
    var open = access.open(token, Step.YOU);
    var hold = held.of(open.draft()).orElse(null);
    return service(hold)
        .map(service -> Answer.page(page(open, hold, service, you.shown(open), new Problems())))
        .orElseGet(() -> Answer.goTo(open, Step.TIME));
  }

  @POST
  @PermitAll
  @Operation(hidden = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response book(@PathParam("token") String token, MultivaluedMap<String, String> posted) {
    var sent = Form.of(posted);
    var open = access.open(token, Step.YOU).sent(sent);
    var hold = held.of(open.draft()).orElse(null);
    var service = service(hold).orElse(null);
    if (service == null) {
      return Answer.goTo(open, Step.TIME);
    }
    var form = you.clean(sent);
    var problems = new Problems();
    var request = you.read(open, form, problems);
    if (request == null) {
      return Answer.again(page(open, hold, service, form, problems));
    }
    var kept = saving.keep(open, form, true);
    if (kept.overtaken()) {
      return conflicts.told(kept.draft(), Step.YOU, Step.YOU.slug, form);
    }
    var wanted = new WantedTime(service, hold.startsAt, hold.therapistId);
    return finishing.after(open, booking.book(finishing.key(open.draft().id), request, wanted, hold), wanted);
  }

  private Optional<Service> service(Hold hold) {
    return hold == null ? Optional.empty() : pictures.lastSeen(hold.locationId).service(hold.technique, hold.minutes);
  }

  private TemplateInstance page(OpenDraft open, Hold hold, Service service, Form form, Problems problems) {
    var supply = pictures.lastSeen(hold.locationId);
    return Pages.you(new YouView(Step.TIME.slug, false, open.underAge(), you.consent(),
        booked(open, hold, service, supply), summary.of(open), YouForm.state(open), open.sheet(), form, problems));
  }

  private YouView.Booked booked(OpenDraft open, Hold hold, Service service, ClinicSupply supply) {
    var times = new ClientTimes(supply.zone());
    var terms = new TermsWords(Terms.of(supply.location()), hold.startsAt, service.priceAmount(),
        supply.location().currency, times, clock.instant());
    return new YouView.Booked(times.full(hold.startsAt), rules.technique(hold.technique).name(), hold.minutes,
        supply.therapistNames().get(hold.therapistId), therapists.why(hold, screening.verdict(open), supply), Money.text(service.priceAmount(), supply.location().currency),
        terms.cancelling(), terms.online(),
        screening.verdict(open).needsReview(hold.technique), held.keeps(hold) ? times.time(hold.expiresAt) : null);
  }
}
