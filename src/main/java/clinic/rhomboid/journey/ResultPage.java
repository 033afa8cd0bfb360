package clinic.rhomboid.journey;

import clinic.rhomboid.booking.TechniqueShelf;
import clinic.rhomboid.booking.Verdict;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.screening.Disposition;
import clinic.rhomboid.screening.Explanation;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.screening.Standing;
import clinic.rhomboid.screening.TechniqueChoice;
import clinic.rhomboid.techniques.Money;
import clinic.rhomboid.techniques.Service;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Step 5: what may be booked, and why. */
@Path("/book/{token}/result")
public class ResultPage {

  private final DraftAccess access;
  private final DraftScreening screening;
  private final Stopping stopping;
  private final TechniqueShelf shelf;
  private final Locations locations;
  private final HeldTimes held;
  private final RuleSet rules;

  ResultPage(DraftAccess access, DraftScreening screening, Stopping stopping, TechniqueShelf shelf, Locations locations,
      HeldTimes held, RuleSet rules) {
    this.access = access;
    this.screening = screening;
    this.stopping = stopping;
    this.shelf = shelf;
    this.locations = locations;
    this.held = held;
    this.rules = rules;
  }

  /**
   * A technique as the page shows it.
   *
   * @param price of the length most people take, such as {@code 60 minutes, $120}; null when it is not on offer here
   */
  record Offer(String id, String name, String pressure, int from, int to, List<String> why, String price,
      boolean light) {}

  /**
   * What the page shows.
   *
   * @param review whether a therapist decides before anything is confirmed
   * @param onlyCall whether no time can be chosen, only a call asked for
   * @param held a time that is kept and fits, in words, or null
   * @param remark why a time that was kept is not any more, or null
   */
  record Shown(
      String title, String route, boolean review, boolean onlyCall, List<Offer> best, List<Offer> decided,
      List<Offer> blocked, List<Offer> notSuggested, String held, String remark, String notice) {}

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response show(@PathParam("token") String token) {
    var open = access.open(token, Step.RESULT);
    var verdict = screening.verdict(open);
    if (verdict.decision().disposition().forbidsBooking()) {
      return stopping.stop(open, verdict.decision());
    }
    var choices = Explanation.of(rules, screening.evaluated(open), verdict.decision());
    var review = verdict.disposition() == Disposition.THERAPIST_REVIEW;
    var prices = prices();
    return Answer.page(Pages.result(new Shown(
        title(verdict), rules.routeTexts().get(verdict.disposition()), review, verdict.onlyACallHelps(),
        offers(choices, Standing.RANKED, prices), offers(choices, Standing.REVIEW, prices),
        offers(choices, Standing.BLOCKED, prices), offers(choices, Standing.NOT_SUGGESTED, prices), held.inWords(open),
        open.content().remark(), rules.notice())));
  }

  private static String title(Verdict verdict) {
    if (verdict.onlyACallHelps()) {
      return "A therapist will call you first.";
    }
    return switch (verdict.disposition()) {
      case BOOK_NORMALLY -> "You can book.";
      case BOOK_WITH_MODIFICATIONS -> "You can book, and we will adapt it to you.";
      default -> "A therapist decides first.";
    };
  }

  private List<Offer> offers(List<TechniqueChoice> choices, Standing standing, Map<String, String> prices) {
    return choices.stream().filter(choice -> choice.standing() == standing)
        .map(choice -> offer(choice, prices.get(choice.id()))).toList();
  }

  private Offer offer(TechniqueChoice choice, String price) {
    var technique = rules.technique(choice.id());
    var light = choice.lightPressure();
    return new Offer(choice.id(), choice.name(), light ? "Light pressure, for you" : capital(technique.pressureLabel()),
        technique.pressureRange().get(0), light ? 2 : technique.pressureRange().get(1), choice.why(),
        price, light);
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** By technique, of those on offer here. */
  private Map<String, String> prices() {
    var currency = locations.only().currency;
    return shelf.offered().stream().map(offered -> TimeQuery.usual(offered.services())).collect(Collectors.toMap(
        Service::technique,
        service -> service.minutes() + " minutes, " + Money.text(service.priceAmount(), currency)));
  }
}
