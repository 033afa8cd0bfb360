package clinic.rhomboid.setup;

import clinic.rhomboid.accounts.FreshLogin;
import clinic.rhomboid.booking.VisitsToCome;
import clinic.rhomboid.location.Location;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.screening.Technique;
import clinic.rhomboid.setup.TherapistBook.Person;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The therapists: a list, and a page for each. Their accounts are made elsewhere. */
@Path("/owner/setup/therapists")
public class TherapistPages {

  static final String LIST = "/owner/setup/therapists";
  private static final String STEP = "set up therapists";
  private static final String MINUTES = "strainMinutes";
  private static final String IN_A_ROW = "strainInARow";
  private static final String GENDER = "gender";
  private static final int SHORTEST_DAY = 15;
  private static final int LONGEST_DAY = 720;
  private static final int MOST_IN_A_ROW = 10;
  private static final int USUAL_IN_A_ROW = 2;

  private final Locations locations;
  private final TherapistBook therapists;
  private final HoursBook hours;
  private final VisitsToCome visits;
  private final Saving saving;
  private final RuleSet rules;

  TherapistPages(
      Locations locations, TherapistBook therapists, HoursBook hours, VisitsToCome visits, Saving saving, RuleSet rules) {
    this.locations = locations;
    this.therapists = therapists;
    this.hours = hours;
    this.visits = visits;
    this.saving = saving;
    this.rules = rules;
  }

  /**
   * A therapist in the list.
   *
   * @param outside visits to come while they are not at work
   */
  public record Line(Person person, String techniques, boolean hours, long outside) {}

  @GET
  @RolesAllowed("owner")
  public Response list() {
    var place = locations.only();
    return Answer.page(Pages.therapists(therapists.all().stream().map(person -> line(place, person)).toList()));
  }

  @GET
  @Path("/new")
  @RolesAllowed("owner")
  public Response blank() {
    locations.only();
    return Answer.page(page(null, new Filled().with(IN_A_ROW, USUAL_IN_A_ROW)));
  }

  @POST
  @FreshLogin
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response create(MultivaluedMap<String, String> posted) {
    var form = Filled.of(posted);
    var person = read(form, "");
    var made = new AtomicReference<String>();
    return form.wrong() || !saving.save(form, STEP, place -> made.set(therapists.create(person)))
        ? Answer.again(page(null, form)) : Answer.goTo(LIST + "/" + made.get() + "/hours");
  }

  @GET
  @Path("/{id}")
  @RolesAllowed("owner")
  public Response show(@PathParam("id") String id) {
    var person = known(id);
    return Answer.page(page(person, filled(person)));
  }

  @POST
  @Path("/{id}")
  @FreshLogin
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@PathParam("id") String id, MultivaluedMap<String, String> posted) {
    var form = Filled.of(posted);
    var person = read(form, known(id).id());
    return saved(known(id), form, place -> therapists.change(person));
  }

  @POST
  @Path("/{id}/removal")
  @FreshLogin
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response remove(@PathParam("id") String id) {
    var person = known(id);
    var form = filled(person);
    return saving.saveUnlessLost(form, STEP, place -> therapists.leave(person))
        ? Answer.goTo(LIST) : Answer.again(page(person, form));
  }

  @POST
  @Path("/{id}/return")
  @FreshLogin
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response comeBack(@PathParam("id") String id) {
    var person = known(id);
    return saved(person, filled(person), place -> therapists.comeBack(person));
  }

  private Response saved(Person known, Filled form, Consumer<Location> change) {
    return form.wrong() || !saving.save(form, STEP, change) ? Answer.again(page(known, form)) : Answer.goTo(LIST);
  }

  private Person read(Filled form, String id) {
    var name = form.line("name", "Enter the therapist’s name");
    var techniques = form.chosen("techniques", rules.techniques().stream().map(Technique::id).toList());
    if (techniques.isEmpty()) {
      form.add("techniques", "Choose at least one technique");
    }
    return new Person(id, name, true, techniques, form.chosen("competences", TherapistBook.COMPETENCES),
        form.numberIfAny(MINUTES, SHORTEST_DAY, LONGEST_DAY), form.numberIfAny(IN_A_ROW, 1, MOST_IN_A_ROW),
        form.chosen(GENDER, TherapistBook.GENDERS).stream().findFirst().orElse(null));
  }

  private static Filled filled(Person person) {
    return new Filled().with("name", person.name()).with("techniques", person.techniques())
        .with("competences", person.competences()).with(MINUTES, person.strainMinutes())
        .with(IN_A_ROW, person.strainInARow()).with(GENDER, person.gender());
  }

  private Line line(Location place, Person person) {
    var names = rules.techniques().stream().filter(technique -> person.techniques().contains(technique.id()))
        .map(Technique::name).collect(Collectors.joining(", "));
    return new Line(person, names, !hours.of(place, person.id()).isEmpty(), visits.outsideHours(person.id()));
  }

  private TemplateInstance page(Person person, Filled form) {
    List<TechniquesPage.Priced> techniques = rules.techniques().stream().map(TechniquesPage.Priced::of).toList();
    return Pages.therapist(person, form, techniques, straining());
  }

  /** Such as {@code Deep tissue massage}; empty when nothing on offer strains anybody. */
  private String straining() {
    return therapists.straining().stream().map(rules::technique).map(Technique::name).collect(Collectors.joining(", "));
  }

  private Person known(String id) {
    return therapists.find(id).orElseThrow(NotFoundException::new);
  }
}
