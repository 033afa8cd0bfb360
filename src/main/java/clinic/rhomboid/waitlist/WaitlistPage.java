package clinic.rhomboid.waitlist;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.clients.TypedBirthDate;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.time.ClientTimes;
import clinic.rhomboid.web.PlainText;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The front desk's waiting list: who waits for what, what they are offered, and somebody new on it. */
@Path("/desk/waitlist")
@Produces(MediaType.TEXT_HTML)
public class WaitlistPage {

  private static final int LONGEST_NAME = 120;

  private final Waitlist waitlist;
  private final WaitlistOffers offers;
  private final Joining joining;
  private final Ending ending;
  private final WishWords words;
  private final WishChoices choices;
  private final Clients clients;
  private final Pictures pictures;
  private final Locations locations;
  private final Trail trail;
  private final SecurityIdentity staff;
  private final Clock clock;

  WaitlistPage(Waitlist waitlist, WaitlistOffers offers, Joining joining, Ending ending, WishWords words,
      WishChoices choices, Clients clients, Pictures pictures, Locations locations, Trail trail, SecurityIdentity staff,
      Clock clock) {
    this.waitlist = waitlist;
    this.offers = offers;
    this.joining = joining;
    this.ending = ending;
    this.words = words;
    this.choices = choices;
    this.clients = clients;
    this.pictures = pictures;
    this.locations = locations;
    this.trail = trail;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * One who waits.
   *
   * @param offered what is kept for them now, or null
   * @param phone where there is no e-mail address to write to, or null
   */
  record Line(UUID id, String client, WishWords.Told wish, String since, String offered, String phone) {}

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance list(List<Line> lines);

    static native TemplateInstance add(WishForm form, WishChoices.Shown choices);
  }

  @GET
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public TemplateInstance show() {
    var place = locations.only();
    trail.record(actor(), "read", "waitlist", null, null);
    return Templates.list(waitlist.waiting(place.id).stream().map(this::line).toList());
  }

  @GET
  @Path("/new")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public TemplateInstance begin() {
    var supply = supply();
    return Templates.add(WishForm.of(null, 0, null, supply.day(clock.instant())), choices.all(supply));
  }

  @POST
  @Path("/new")
  @RolesAllowed({"desk", "owner"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response add(MultivaluedMap<String, String> posted) {
    var supply = supply();
    var form = WishForm.of(posted == null ? new MultivaluedHashMap<>() : posted);
    var shown = choices.all(supply);
    var today = supply.day(clock.instant());
    var identity = identity(form, supply);
    var wish = form.read(supply, shown.techniques().stream().map(WishWords.Choice::id).toList(), today);
    if (wish.isEmpty() || identity == null) {
      return Response.status(422).entity(Templates.add(form, shown)).build();
    }
    joining.add(supply.location().id, identity, wish.get(), actor());
    return Response.seeOther(URI.create("/desk/waitlist")).build();
  }

  @POST
  @Path("/{id}/removal")
  @RolesAllowed({"desk", "owner"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response remove(UUID id) {
    if (waitlist.findByIdOptional(id).isEmpty()) {
      throw new NotFoundException();
    }
    ending.end(id, WaitlistEntry.State.LEFT, actor());
    return Response.seeOther(URI.create("/desk/waitlist")).build();
  }

  private Identity identity(WishForm form, ClinicSupply supply) {
    if (form.text("name").isEmpty()) {
      form.add("name", "Enter the client’s name");
    }
    PlainText.faultInLine(form.text("name"), LONGEST_NAME).ifPresent(fault -> form.add("name", fault));
    var birth = TypedBirthDate.read(form.text("month"), form.text("day"), form.text("year"), supply.day(clock.instant()));
    if (birth.error() != null) {
      form.add("birth", birth.error().message());
    }
    var email = Identity.email(form.text("email")).orElse(null);
    if (email == null && !form.text("email").isEmpty()) {
      form.add("email", "Write an e-mail address like name@example.com");
    }
    var phone = form.text("phone").isEmpty() ? null
        : Identity.phone(form.text("phone"), supply.location().country).orElse(null);
    if (phone == null && !form.text("phone").isEmpty()) {
      form.add("phone", "Write a phone number like (212) 555-0142");
    }
    if (form.text("email").isEmpty() && form.text("phone").isEmpty()) {
      form.add("email", "Enter an e-mail address, or at least a phone number");
    }
    return form.errors().isEmpty() ? new Identity(form.text("name"), birth.date(), email, phone) : null;
  }

  private Line line(WaitlistEntry entry) {
    var supply = pictures.lastSeen(entry.locationId);
    var times = new ClientTimes(supply.zone());
    var offered = offers.open(entry.id).filter(one -> one.open(clock.instant()))
        .map(one -> times.full(one.startsAt) + " with " + supply.therapistNames().get(one.therapistId) + ", kept until "
            + times.time(one.expiresAt)).orElse(null);
    return new Line(entry.id, clients.findById(entry.clientId).name, words.of(entry.wish(), supply),
        times.dated(times.date(entry.createdAt)), offered,
        entry.email != null ? null : Identity.phoneForPeople(entry.phone, supply.location().country));
  }

  private ClinicSupply supply() {
    return pictures.lastSeen(locations.only().id);
  }

  private String actor() {
    return staff.getPrincipal().getName();
  }
}
