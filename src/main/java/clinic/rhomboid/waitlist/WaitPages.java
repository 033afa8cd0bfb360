package clinic.rhomboid.waitlist;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.HeldOutcome;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.VisitLinks;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.time.ClientTimes;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** A client's own wait, for whoever holds its link. Looking changes nothing; only the buttons do. */
@Path("/waitlist/{token}")
@Produces(MediaType.TEXT_HTML)
public class WaitPages {

  private static final String GONE = "That time is not free for you any more. You stay on the list, and we go on looking.";

  private final Waitlist waitlist;
  private final WaitlistOffers offers;
  private final Deciding deciding;
  private final WishWords words;
  private final Clients clients;
  private final Appointments appointments;
  private final VisitLinks links;
  private final Pictures pictures;
  private final Trail trail;
  private final Clock clock;

  WaitPages(Waitlist waitlist, WaitlistOffers offers, Deciding deciding, WishWords words, Clients clients,
      Appointments appointments, VisitLinks links, Pictures pictures, Trail trail, Clock clock) {
    this.waitlist = waitlist;
    this.offers = offers;
    this.deciding = deciding;
    this.words = words;
    this.clients = clients;
    this.appointments = appointments;
    this.links = links;
    this.pictures = pictures;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * What the page shows.
   *
   * @param offer the time that is kept now, or null
   * @param visit the address of the visit it led to, or null
   */
  public record Shown(
      String path, String firstName, boolean waiting, boolean booked, WishWords.Told wish, Offered offer, String visit,
      String notice) {}

  /** A time that is kept for the client. */
  public record Offered(UUID id, String when, String machine, String what, String until) {}

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance wait(Shown shown);
  }

  @GET
  @PermitAll
  @Transactional
  public TemplateInstance show(String token, @RestQuery String done) {
    var entry = entry(token);
    trail.record("client", "read", "waiting " + entry.id, entry.clientId, null);
    return Templates.wait(shown(token, entry, "passed".equals(done) ? "Thank you. We go on looking for you." : null));
  }

  @POST
  @Path("/acceptance")
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response accept(String token, @RestForm UUID offer) {
    var entry = entry(token);
    var outcome = offer == null ? new HeldOutcome.Gone() : deciding.accept(entry, offer);
    if (outcome instanceof HeldOutcome.Booked booked) {
      return to(links.path(booked.visit().id, booked.visit().linkGeneration));
    }
    var now = entry(token);
    // Pressed twice: the visit it led to is the answer to both.
    return now.state == WaitlistEntry.State.BOOKED ? to("/waitlist/" + token)
        : Response.status(409).entity(Templates.wait(shown(token, now, GONE))).build();
  }

  @POST
  @Path("/refusal")
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decline(String token, @RestForm UUID offer) {
    var entry = entry(token);
    if (offer != null) {
      deciding.decline(entry, offer);
    }
    return to("/waitlist/" + token + "?done=passed");
  }

  @POST
  @Path("/leaving")
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response leave(String token) {
    deciding.leave(entry(token));
    return to("/waitlist/" + token);
  }

  private WaitlistEntry entry(String token) {
    return waitlist.byToken(token).orElseThrow(NotFoundException::new);
  }

  private Shown shown(String token, WaitlistEntry entry, String notice) {
    var supply = pictures.lastSeen(entry.locationId);
    var times = new ClientTimes(supply.zone());
    var offer = offers.open(entry.id).filter(one -> one.open(clock.instant()))
        .map(one -> new Offered(one.id, times.full(one.startsAt), times.machine(one.startsAt),
            words.technique(one.technique) + ", " + entry.minutes + " minutes, with "
                + supply.therapistNames().get(one.therapistId), times.full(one.expiresAt)))
        .orElse(null);
    var visit = offers.of(entry.id).stream().filter(one -> one.visitId != null).findFirst()
        .map(one -> appointments.findById(one.visitId)).map(one -> links.path(one.id, one.linkGeneration)).orElse(null);
    return new Shown("/waitlist/" + token, clients.findById(entry.clientId).firstName(),
        entry.state == WaitlistEntry.State.WAITING, entry.state == WaitlistEntry.State.BOOKED,
        words.of(entry.wish(), supply), offer, visit, notice);
  }

  private static Response to(String path) {
    return Response.seeOther(URI.create(path)).build();
  }
}
