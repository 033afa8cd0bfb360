package clinic.rhomboid.notes;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.web.FieldError;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words for a client who asks what to do in the days after a visit: chosen, edited, and mailed as a link. */
@Path("/therapist/visits/{id}/aftercare")
@Produces(MediaType.TEXT_HTML)
public class AfterCarePage {

  private static final String THERAPIST = "therapist";

  private final TreatedVisits visits;
  private final AfterCare afterCare;
  private final StartingWords starting;
  private final NoteReading reading;
  private final Clients clients;
  private final Trail trail;
  private final Clock clock;

  AfterCarePage(TreatedVisits visits, AfterCare afterCare, StartingWords starting, NoteReading reading, Clients clients,
      Trail trail, Clock clock) {
    this.visits = visits;
    this.afterCare = afterCare;
    this.starting = starting;
    this.reading = reading;
    this.clients = clients;
    this.trail = trail;
    this.clock = clock;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance page(AfterCareView care);
  }

  @GET
  @RolesAllowed(THERAPIST)
  @Transactional
  public Response ask(@PathParam("id") UUID id) {
    return page(id, "", List.of(), 200);
  }

  /** Puts the chosen words below what was typed. Nothing is kept yet. */
  @POST
  @Path("words")
  @RolesAllowed(THERAPIST)
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
    var form = Form.of(posted);
    var typed = form.words("words");
    var chosen = starting.afterCare().entrySet().stream().filter(part -> form.all("part").contains(part.getKey()))
        .map(Map.Entry::getValue).filter(words -> !typed.contains(words));
    var words = Stream.concat(Stream.of(typed).filter(own -> !own.isBlank()), chosen).collect(Collectors.joining("\n\n"));
    return page(id, words, List.of(), 200);
  }

  @POST
  @RolesAllowed(THERAPIST)
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
    var words = Form.of(posted).words("words");
    var outcome = afterCare.send(id, words);
    if (outcome instanceof WriteOutcome.Unknown) {
      return Response.status(404).build();
    }
    if (outcome instanceof WriteOutcome.Invalid invalid) {
      return page(id, words, invalid.errors(), 422);
    }
    return outcome instanceof WriteOutcome.Standstill ? page(id, words, List.of(), 409)
        : Response.seeOther(URI.create("/therapist/visits/" + id + "/aftercare")).build();
  }

  private Response page(UUID id, String words, List<FieldError> errors, int status) {
    var author = visits.author();
    var visit = visits.own(id, author);
    if (visit.isEmpty()) {
      visits.refused(id, author, "read");
      return Response.status(404).build();
    }
    trail.record(author.actor(), "read", "after-care " + id, visit.get().clientId, null);
    return Response.status(status).entity(Templates.page(view(visit.get(), words, errors)).render()).build();
  }

  private AfterCareView view(Appointment visit, String words, List<FieldError> errors) {
    var why = visit.contactEmail == null ? "This client has left no e-mail address, so nothing can be mailed."
        : NoteWriting.standstill(visit, clock.instant()).map(late -> "Words for the days after can be sent once the visit has begun.").orElse(null);
    return new AfterCareView(visit.id.toString(), clients.findById(visit.clientId).name, reading.line(visit),
        List.copyOf(starting.afterCare().keySet()), words,
        afterCare.of(visit).stream().map(sent -> new AfterCareView.Sent(
            sent.by() + ", " + reading.times(visit).full(sent.at()), sent.words())).toList(), why, errors);
  }
}
