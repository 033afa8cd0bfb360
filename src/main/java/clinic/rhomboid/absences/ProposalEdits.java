package clinic.rhomboid.absences;

import clinic.rhomboid.booking.NextBest;
import clinic.rhomboid.booking.OfferedTimes;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** What the front desk does about one proposal: another place, a call, nothing at all, or the client’s yes on the phone. */
@Path("/desk/absences/proposals/{id}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"desk", "owner"})
public class ProposalEdits {

  private final Absences absences;
  private final Proposals proposals;
  private final Editing editing;
  private final Responding responding;
  private final AbsenceViews views;
  private final SecurityIdentity staff;

  ProposalEdits(Absences absences, Proposals proposals, Editing editing, Responding responding, AbsenceViews views,
      SecurityIdentity staff) {
    this.absences = absences;
    this.proposals = proposals;
    this.editing = editing;
    this.responding = responding;
    this.views = views;
    this.staff = staff;
  }

  @POST
  @Path("/place")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public Response place(UUID id, @RestForm String place) {
    var proposal = found(id);
    var choice = OfferedTimes.Choice.of(place).orElse(null);
    if (choice == null || !editing.choose(id, new NextBest.Pick(choice.start(), choice.therapist()))) {
      return gone(proposal);
    }
    return back(proposal);
  }

  /** The client said yes on the phone. */
  @POST
  @Path("/acceptance")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public Response accept(UUID id) {
    var proposal = found(id);
    return responding.agreed(proposal, staff.getPrincipal().getName()) ? back(proposal) : gone(proposal);
  }

  @POST
  @Path("/call")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public Response call(UUID id) {
    var proposal = found(id);
    editing.take(id, true);
    return back(proposal);
  }

  @POST
  @Path("/leaving")
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  public Response leave(UUID id) {
    var proposal = found(id);
    editing.take(id, false);
    return back(proposal);
  }

  private Proposal found(UUID id) {
    return proposals.findByIdOptional(id).orElseThrow(NotFoundException::new);
  }

  private Response gone(Proposal proposal) {
    var shown = views.shown(absences.findById(proposal.absenceId)).with(
        "That place can’t be had any more. Nothing has changed; choose another one.");
    return Response.status(409).entity(AbsencePages.Templates.one(shown)).build();
  }

  private static Response back(Proposal proposal) {
    return Response.seeOther(URI.create("/desk/absences/" + proposal.absenceId + "#visit-" + proposal.visitId)).build();
  }
}
