package clinic.rhomboid.absences;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.Appointments;
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
import org.jboss.resteasy.reactive.RestForm;

/** Another place for a client's visit, for whoever holds the link. Looking changes nothing; only the buttons do. */
@Path("/proposals/{token}")
@Produces(MediaType.TEXT_HTML)
public class ProposalPages {

  private static final String GONE = "This can’t be had any more. Your visit stands as it was, and we will call you.";

  private final Proposals proposals;
  private final Responding responding;
  private final Appointments appointments;
  private final Clients clients;
  private final VisitLinks links;
  private final Pictures pictures;
  private final Trail trail;
  private final Clock clock;

  ProposalPages(Proposals proposals, Responding responding, Appointments appointments, Clients clients, VisitLinks links,
      Pictures pictures, Trail trail, Clock clock) {
    this.proposals = proposals;
    this.responding = responding;
    this.appointments = appointments;
    this.clients = clients;
    this.links = links;
    this.pictures = pictures;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * What the page shows.
   *
   * @param open whether it can still be answered
   * @param onHold whether the client's answers hold the visit, so that it moves nowhere before they are settled
   * @param calls whether the clinic calls
   * @param visit the address of the visit
   */
  record Shown(String path, String firstName, boolean open, boolean onHold, boolean calls, String was, String when, String machine, String with,
      String until, String visit, String notice) {}

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance proposal(Shown shown);
  }

  @GET
  @PermitAll
  @Transactional
  public TemplateInstance show(String token) {
    var proposal = proposal(token);
    trail.record("client", "read", "visit " + proposal.visitId, appointments.findById(proposal.visitId).clientId, "proposal");
    return Templates.proposal(shown(token, proposal, null));
  }

  @POST
  @Path("/acceptance")
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response accept(String token) {
    return after(token, responding.accept(proposal(token)), Proposal.State.ACCEPTED);
  }

  /** @param then {@code cancel} for cancelling free of charge, otherwise a call */
  @POST
  @Path("/refusal")
  @PermitAll
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decline(String token, @RestForm String then) {
    if ("cancel".equals(then)) {
      return after(token, responding.cancel(proposal(token)), Proposal.State.CANCELLED);
    }
    responding.askForCall(proposal(token));
    return Response.seeOther(URI.create("/proposals/" + token)).build();
  }

  /** To the visit as it now is, also when the button was pressed twice. */
  private Response after(String token, boolean done, Proposal.State wanted) {
    var proposal = proposal(token);
    return done || proposal.state == wanted ? Response.seeOther(URI.create(path(proposal))).build()
        : Response.status(409).entity(Templates.proposal(shown(token, proposal, GONE))).build();
  }

  private Proposal proposal(String token) {
    return proposals.byToken(token).orElseThrow(NotFoundException::new);
  }

  private Shown shown(String token, Proposal proposal, String notice) {
    var visit = appointments.findById(proposal.visitId);
    var supply = pictures.lastSeen(visit.locationId);
    var times = new ClientTimes(supply.zone());
    var stands = proposal.startsAt != null && proposal.open(clock.instant());
    var onHold = stands && visit.state == AppointmentState.SUSPENDED;
    var kept = stands && !onHold;
    return new Shown("/proposals/" + token, clients.findById(visit.clientId).firstName(), kept, onHold,
        proposal.state == Proposal.State.CALL, times.full(proposal.oldStart),
        kept ? times.full(proposal.startsAt) : null, kept ? times.machine(proposal.startsAt) : null,
        kept ? supply.therapistNames().get(proposal.therapistId) : null, kept ? times.full(proposal.answerBy) : null,
        path(proposal), onHold ? null : notice);
  }

  private String path(Proposal proposal) {
    var visit = appointments.findById(proposal.visitId);
    return links.path(visit.id, visit.linkGeneration);
  }
}
