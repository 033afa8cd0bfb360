package clinic.rhomboid.messages;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.web.ClinicCard;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;

/** The mails to clients: what was sent, what waits and what could not be delivered. Those to staff are the owner's. */
@Path("/desk/outbox")
@Produces(MediaType.TEXT_HTML)
public class OutboxPage {

  private static final int PAGE = 50;

  private final Messages messages;
  private final Appointments visits;
  private final Outbox outbox;
  private final Letters letters;
  private final MailServer server;
  private final ClinicCard clinic;
  private final Trail trail;
  private final SecurityIdentity staff;
  private final boolean sampleClinic;

  OutboxPage(
      Messages messages, Appointments visits, Outbox outbox, Letters letters, MailServer server, ClinicCard clinic, Trail trail,
      SecurityIdentity staff, @ConfigProperty(name = "rhomboid.sample-clinic", defaultValue = "false") boolean sampleClinic) {
    this.messages = messages;
    this.visits = visits;
    this.outbox = outbox;
    this.letters = letters;
    this.server = server;
    this.clinic = clinic;
    this.trail = trail;
    this.staff = staff;
    this.sampleClinic = sampleClinic;
  }

  @CheckedTemplate(basePath = "Outbox")
  static class Templates {
    static native TemplateInstance list(
        List<OutboxRow> rows, boolean onlyGivenUp, long givenUp, boolean mailServer, int page, boolean more);

    static native TemplateInstance message(OutboxRow row, Rendered letter, boolean mailServer);
  }

  @GET
  @RolesAllowed({"desk", "owner"})
  @Transactional
  public TemplateInstance list(@RestQuery String only, @RestQuery @DefaultValue("0") int page) {
    var onlyGivenUp = "given-up".equals(only);
    var at = Math.max(page, 0);
    var found = onlyGivenUp ? messages.givenUp(readable(), at, PAGE) : messages.newest(readable(), at, PAGE);
    var rows = found.stream().map(this::row).toList();
    trail.record(actor(), "read", "messages", null, null);
    return Templates.list(rows, onlyGivenUp, messages.countGivenUp(readable()), server.configured(), at, rows.size() == PAGE);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({"desk", "owner"})
  @Transactional
  public TemplateInstance message(UUID id) {
    var message = existing(id);
    trail.record(actor(), "read", "message " + id, client(message), null);
    // Its link is the client's key to the visit, so only the sample clinic shows it.
    var shown = sampleClinic && !message.forgotten();
    return Templates.message(row(message), shown ? letters.render(message) : null, server.configured());
  }

  /** Sends one again that was kept or given up; pressed twice it is sent once. */
  @POST
  @Path("/{id}/resending")
  @RolesAllowed({"desk", "owner"})
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response resend(UUID id) {
    messages.locked(id);
    var message = existing(id);
    if (message.canBeSentAgain()) {
      outbox.sendAgain(message);
      trail.record(actor(), "resend", "message " + id, client(message), null);
    }
    return Response.seeOther(URI.create("/desk/outbox/" + id)).build();
  }

  private Message existing(UUID id) {
    var message = messages.findByIdOptional(id).orElseThrow(NotFoundException::new);
    if (!mayRead(message)) {
      trail.denied(actor(), "read", "message " + id);
      throw new NotFoundException();
    }
    return message;
  }

  private UUID client(Message message) {
    return message.visitId == null ? null : visits.findById(message.visitId).clientId;
  }

  private String actor() {
    return staff.getPrincipal().getName();
  }

  private boolean mayRead(Message message) {
    return readable().contains(message.kind);
  }

  /** A colleague's invitation is a key to their account. */
  private Set<MessageKind> readable() {
    return staff.hasRole("owner")
        ? EnumSet.allOf(MessageKind.class)
        : Arrays.stream(MessageKind.values()).filter(kind -> !kind.forStaff).collect(Collectors.toSet());
  }

  private OutboxRow row(Message message) {
    return OutboxRow.of(message, ZoneId.of(clinic.info().zone()));
  }
}
