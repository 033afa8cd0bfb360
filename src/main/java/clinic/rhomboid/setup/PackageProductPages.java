package clinic.rhomboid.setup;

import clinic.rhomboid.location.Location;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.packages.PackageProduct;
import clinic.rhomboid.packages.Products;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.techniques.Money;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** The packages of visits that the clinic sells. */
@Path("/owner/setup/packages")
public class PackageProductPages {

  private static final String LIST = "/owner/setup/packages";
  private static final String STEP = "set up packages";

  private final Locations locations;
  private final Products products;
  private final Saving saving;
  private final RuleSet rules;

  PackageProductPages(Locations locations, Products products, Saving saving, RuleSet rules) {
    this.locations = locations;
    this.products = products;
    this.saving = saving;
    this.rules = rules;
  }

  /** A product in words. */
  public record Line(UUID id, String name, String what) {}

  @GET
  @RolesAllowed("owner")
  public Response show() {
    return Answer.page(page(new Filled().with("visits", 10).with("months", 12), locations.only()));
  }

  @POST
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response offer(MultivaluedMap<String, String> posted) {
    var place = locations.only();
    var form = Filled.of(posted);
    var product = read(form, place);
    return form.wrong() || !saving.save(form, STEP, () -> products.offer(product))
        ? Answer.again(page(form, place)) : Answer.goTo(LIST);
  }

  /** Stops selling it; what was sold stays good. */
  @POST
  @Path("/{id}/retirement")
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response retire(UUID id) {
    products.findByIdOptional(id).orElseThrow(NotFoundException::new);
    saving.save(new Filled(), STEP, () -> products.retire(id));
    return Answer.goTo(LIST);
  }

  private PackageProduct read(Filled form, Location place) {
    var product = new PackageProduct();
    product.name = form.line("name", "Give the package a name");
    product.technique = form.text("technique").isEmpty() ? null
        : techniques().stream().map(TechniquesPage.Priced::id).filter(form.text("technique")::equals).findFirst()
            .orElseGet(() -> wrong(form, "technique", "Choose a technique of the list"));
    product.minutes = form.text("minutes").isEmpty() ? null : length(form);
    product.visits = form.number("visits", 2, 100);
    product.months = form.number("months", 1, 60);
    product.priceAmount = PriceText.read(form.text("price"), place.currency).orElseGet(() -> {
      form.add("price", "Write the price in " + place.currency + " as a number, such as " + PriceText.of(85000, place.currency));
      return 0;
    });
    product.priceCurrency = place.currency;
    return product;
  }

  private static Integer length(Filled form) {
    return TechniquesPage.LENGTHS.stream().filter(length -> length.toString().equals(form.text("minutes"))).findFirst()
        .orElseGet(() -> wrong(form, "minutes", "Choose a length of the list"));
  }

  private static <T> T wrong(Filled form, String field, String message) {
    form.add(field, message);
    return null;
  }

  private TemplateInstance page(Filled form, Location place) {
    var lines = products.onSale().stream().map(product -> new Line(product.id, product.name,
        product.visits + " visits, " + (product.technique == null ? "any technique" : rules.technique(product.technique).name())
            + ", " + (product.minutes == null ? "any length" : product.minutes + " minutes") + ", "
            + Money.text(product.priceAmount, product.priceCurrency) + ", good for "
            + (product.months == 1 ? "a month" : product.months + " months"))).toList();
    return Pages.packages(form, lines, techniques(), TechniquesPage.LENGTHS, place.currency);
  }

  private List<TechniquesPage.Priced> techniques() {
    return rules.techniques().stream().map(TechniquesPage.Priced::of).toList();
  }
}
