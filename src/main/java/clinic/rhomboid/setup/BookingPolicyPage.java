package clinic.rhomboid.setup;

import clinic.rhomboid.location.Location;
import clinic.rhomboid.location.Locations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;

/** On which terms clients book. */
@Path("/owner/setup/booking")
public class BookingPolicyPage {

  private static final String FEE = "late-fee-amount";
  private static final String LATEST_START = "latest-start";
  private static final List<Policy> ALL = List.of(Policy.values());

  private final Locations locations;
  private final Saving saving;

  BookingPolicyPage(Locations locations, Saving saving) {
    this.locations = locations;
    this.saving = saving;
  }

  @GET
  @RolesAllowed("owner")
  public Response show() {
    var place = locations.only();
    var form = new Filled();
    ALL.forEach(policy -> form.with(policy.field(), policy.shown(place)));
    form.with(FEE, place.lateFeeAmount == null ? null : PriceText.of(place.lateFeeAmount, place.currency));
    form.with(LATEST_START, place.latestStart);
    Caller.of(place).show(form);
    return Answer.page(Pages.policy(form, ALL, place.currency));
  }

  @POST
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(MultivaluedMap<String, String> posted) {
    var form = Filled.of(posted);
    var values = new EnumMap<Policy, Integer>(Policy.class);
    ALL.forEach(policy -> values.put(policy, policy.read(form)));
    if (!form.wrong() && values.get(Policy.REVIEW_LEAD) < values.get(Policy.LEAD)) {
      form.add(Policy.REVIEW_LEAD.field(), "A visit that a therapist must decide about can’t need less notice than others");
    }
    var place = locations.only();
    var fee = fee(form, place.currency);
    var latestStart = form.timeIfAny(LATEST_START);
    var caller = Caller.read(form, place.country);
    return form.wrong() || !saving.save(form, "set up booking", saved -> put(saved, values, fee, latestStart, caller))
        ? Answer.again(Pages.policy(form, ALL, place.currency)) : Answer.goTo(Answer.LIST);
  }

  /** The amount that is due instead of the percentage, or null. */
  private static Integer fee(Filled form, String currency) {
    if (form.text(FEE).isEmpty()) {
      return null;
    }
    var fee = PriceText.read(form.text(FEE), currency);
    if (fee.isEmpty()) {
      form.add(FEE, "Write an amount like 25, or leave it empty");
    }
    return fee.orElse(0);
  }

  private static void put(
      Location place, EnumMap<Policy, Integer> values, Integer fee, LocalTime latestStart, Caller caller) {
    place.latestStart = latestStart;
    caller.put(place);
    place.lateFeeAmount = fee;
    values.forEach((policy, value) -> policy.set(place, value));
  }
}
