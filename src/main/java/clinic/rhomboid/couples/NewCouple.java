package clinic.rhomboid.couples;

import clinic.rhomboid.booking.KnownClient;
import clinic.rhomboid.booking.PairOutcome;
import clinic.rhomboid.booking.PairPlanning;
import clinic.rhomboid.booking.ReservingPair;
import clinic.rhomboid.clients.TypedPerson;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.time.Typed;
import clinic.rhomboid.web.FieldError;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Books two people for one start: who, what each of them wants, then a time that both can have. */
@Path("/desk/couples")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"desk", "owner"})
public class NewCouple {

  private static final int DAYS = 7;
  private static final String SAME = "Enter two different people";
  private static final String FASTER = "That time is not free for both any more, so nothing is booked. Press another.";
  private static final String CLOSED = "No clinician has approved the rules in force, so nothing can be booked.";
  private static final String NOWHERE = "There is neither an e-mail address nor a phone number of one of them.";

  private final CouplePeople people;
  private final PairPlanning planning;
  private final ReservingPair reserving;
  private final Couples couples;
  private final RuleSet rules;
  private final SecurityIdentity staff;

  NewCouple(CouplePeople people, PairPlanning planning, ReservingPair reserving, Couples couples, RuleSet rules,
      SecurityIdentity staff) {
    this.people = people;
    this.planning = planning;
    this.reserving = reserving;
    this.couples = couples;
    this.rules = rules;
    this.staff = staff;
  }

  /** Who comes, then what they want, then the times: as far as it is known yet. */
  @GET
  @Path("new")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public Response ask(@Context UriInfo asked) {
    var form = CoupleForm.typed(asked.getQueryParameters()::getFirst);
    if (form.first().isEmpty() || form.second().isEmpty() || form.first().equals(form.second())) {
      return Response.ok(CouplePages.who(
          form.first().isEmpty() ? TypedPerson.empty("first-") : known("first-", form.first()),
          TypedPerson.empty("second-"), List.of())).build();
    }
    if (!form.begun()) {
      return page(200, form, false, null);
    }
    var checked = form.checked(people.supply(), people.today());
    return checked.errors().isEmpty() ? page(200, checked, true, null) : page(422, checked, false, null);
  }

  /** Finds or adds both. */
  @POST
  @Path("people")
  @RolesAllowed({"desk", "owner"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response people(MultivaluedMap<String, String> posted) {
    var first = person("first-", posted::getFirst);
    var second = person("second-", posted::getFirst);
    var errors = Stream.concat(first.errors().stream(), second.errors().stream()).toList();
    if (!errors.isEmpty()) {
      return Response.status(422).entity(CouplePages.who(first, second, errors)).build();
    }
    var one = id(first, posted);
    var other = id(second, posted);
    return one.equals(other)
        ? Response.status(422).entity(CouplePages.who(first, second, List.of(new FieldError("second-name", SAME)))).build()
        : Response.seeOther(URI.create("/desk/couples/new?first=" + one + "&second=" + other)).build();
  }

  @POST
  @RolesAllowed({"desk", "owner"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response book(MultivaluedMap<String, String> posted) {
    var form = CoupleForm.typed(posted::getFirst).checked(people.supply(), people.today());
    var start = Typed.instant(posted.getFirst("start")).orElse(null);
    if (!form.errors().isEmpty() || start == null) {
      return page(422, form, form.errors().isEmpty(), form.errors().isEmpty() ? "Press one of the free times." : null);
    }
    var wish = people.wish(form);
    if (wish.halves().stream().anyMatch(half -> half.email() == null && half.phone() == null)) {
      return page(409, form, true, NOWHERE);
    }
    var made = new AtomicReference<UUID>();
    var actor = staff.getPrincipal().getName();
    var outcome = reserving.reserve(wish, start, actor, (one, other) -> made.set(couples.write(one, other, actor)));
    if (outcome instanceof PairOutcome.Reserved) {
      return Response.seeOther(URI.create("/desk/couples/" + made.get())).build();
    }
    return page(409, form, true, why(outcome));
  }

  private String why(PairOutcome outcome) {
    if (outcome instanceof PairOutcome.NotFor notFor) {
      return notFor.halves().stream().map(half -> people.client(half.clientId().toString()).name)
          .collect(Collectors.joining(" and ")) + ": " + KnownClient.NOT_AVAILABLE;
    }
    return outcome instanceof PairOutcome.NotFree ? FASTER : CLOSED;
  }

  private Response page(int status, CoupleForm form, boolean search, String notice) {
    var one = people.client(form.first());
    var other = people.client(form.second());
    var supply = people.supply();
    var days = search ? OfferedPairs.of(planning.slots(people.wish(form), form.from(), DAYS), supply.zone())
        : List.<OfferedPairs>of();
    people.seen(one, other, staff.getPrincipal().getName());
    var ways = new CouplePages.Ways(search,
        search && form.from().isAfter(people.today()) ? form.from().minusDays(DAYS).toString() : null,
        search ? form.from().plusDays(DAYS).toString() : null);
    return Response.status(status).entity(CouplePages.times(form, one.name, other.name, services(), therapists(), days,
        ways, notice)).build();
  }

  private List<CouplePages.Option> services() {
    return people.supply().services().stream().map(service -> new CouplePages.Option(CoupleForm.value(service),
        rules.technique(service.technique()).name() + ", " + service.minutes() + " minutes")).toList();
  }

  private List<CouplePages.Option> therapists() {
    return people.supply().therapistNames().entrySet().stream().sorted(Map.Entry.comparingByValue())
        .map(therapist -> new CouplePages.Option(therapist.getKey(), therapist.getValue())).toList();
  }

  private TypedPerson known(String prefix, String id) {
    return TypedPerson.known(prefix, people.client(id));
  }

  private TypedPerson person(String prefix, UnaryOperator<String> field) {
    var id = field.apply(prefix + "id");
    return id == null || id.isEmpty() ? people.read(prefix, field) : known(prefix, id);
  }

  private UUID id(TypedPerson person, MultivaluedMap<String, String> posted) {
    return person.id() == null ? people.recognise(person) : person.id();
  }
}
