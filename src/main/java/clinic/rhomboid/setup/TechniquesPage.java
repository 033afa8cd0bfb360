package clinic.rhomboid.setup;

import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.location.Location;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.screening.Technique;
import clinic.rhomboid.setup.ServiceBook.Offer;
import clinic.rhomboid.techniques.Service;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;

/** What the clinic offers and what it costs. */
@Path("/owner/setup/techniques")
public class TechniquesPage {

  static final List<Integer> LENGTHS = List.of(45, 60, 90);
  private static final int LONGEST_BUFFER = 120;
  private static final int USUAL_BUFFER = 15;
  private static final int MOST_EXTRA = 60;

  private final Locations locations;
  private final Pictures pictures;
  private final ServiceBook services;
  private final Saving saving;
  private final RuleSet rules;

  TechniquesPage(Locations locations, Pictures pictures, ServiceBook services, Saving saving, RuleSet rules) {
    this.locations = locations;
    this.pictures = pictures;
    this.services = services;
    this.saving = saving;
    this.rules = rules;
  }

  /** A technique to price, without what only the rules need to know. */
  public record Priced(String id, String name, String description) {

    static Priced of(Technique technique) {
      return new Priced(technique.id(), technique.name(), technique.description());
    }

    public String field(int minutes) {
      return TechniquesPage.field(id, minutes);
    }

    public String before() {
      return id + "-before";
    }

    public String after() {
      return id + "-after";
    }

    public String latest() {
      return id + "-latest";
    }

    public String first() {
      return id + "-first";
    }

    public String setUp() {
      return id + "-set-up";
    }
  }

  @GET
  @RolesAllowed("owner")
  public Response show() {
    var place = locations.only();
    var supply = pictures.current(place.id);
    var form = new Filled();
    for (var technique : priced()) {
      form.with(technique.before(), 0).with(technique.after(), USUAL_BUFFER);
      for (var service : supply.services(technique.id())) {
        form.with(technique.field(service.minutes()), PriceText.of(service.priceAmount(), place.currency))
            .with(technique.before(), service.bufferBefore().toMinutes())
            .with(technique.after(), service.bufferAfter().toMinutes())
            .with(technique.latest(), service.rules().latestStart())
            .with(technique.first(), service.rules().firstVisitMinutes())
            .with(technique.setUp(), service.rules().setUpMinutes());
      }
    }
    return Answer.page(page(form, place));
  }

  @POST
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(MultivaluedMap<String, String> posted) {
    var place = locations.only();
    var form = Filled.of(posted);
    var offers = read(form, place);
    if (!form.wrong() && offers.stream().allMatch(offer -> offer.price() == null)) {
      form.add(priced().get(0).field(LENGTHS.get(0)), "Enter the price of at least one massage");
    }
    return form.wrong() || !saving.save(form, "set up techniques", open -> services.put(open, offers))
        ? Answer.again(page(form, place)) : Answer.goTo(Answer.LIST);
  }

  private List<Offer> read(Filled form, Location place) {
    var offers = new ArrayList<Offer>();
    for (var technique : priced()) {
      var prices = new ArrayList<Integer>();
      LENGTHS.forEach(minutes -> prices.add(price(form, technique.field(minutes), place)));
      var before = form.number(technique.before(), 0, LONGEST_BUFFER);
      var after = form.number(technique.after(), 0, LONGEST_BUFFER);
      var own = new Service.Rules(form.timeIfAny(technique.latest()), form.numberIfAny(technique.first(), 0, MOST_EXTRA),
          form.numberIfAny(technique.setUp(), 0, MOST_EXTRA));
      for (var i = 0; i < LENGTHS.size(); i++) {
        offers.add(new Offer(technique.id(), LENGTHS.get(i), prices.get(i), before, after, own));
      }
    }
    return offers;
  }

  private static Integer price(Filled form, String field, Location place) {
    var typed = form.text(field);
    if (typed.isEmpty()) {
      return null;
    }
    var price = PriceText.read(typed, place.currency);
    if (price.isEmpty()) {
      form.add(field, "Write the price in " + place.currency + " as a number, such as " + PriceText.of(9500, place.currency));
    }
    return price.orElse(0);
  }

  static String field(String technique, int minutes) {
    return technique + "-" + minutes;
  }

  private List<Priced> priced() {
    return rules.techniques().stream().map(Priced::of).toList();
  }

  private TemplateInstance page(Filled form, Location place) {
    return Pages.techniques(form, priced(), LENGTHS, place.currency);
  }
}
