package clinic.rhomboid.people;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.SamePerson;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** A client's profile at the desk, and the notes on it. */
@Path("/desk/clients/{id}")
@Produces(MediaType.TEXT_HTML)
public class ClientPage {

  private static final String NOTES = "notes";

  private final ClientPages pages;
  private final Profiles profiles;
  private final DeskNotes notes;
  private final SamePerson person;
  private final Trail trail;
  private final SecurityIdentity staff;

  ClientPage(ClientPages pages, Profiles profiles, DeskNotes notes, SamePerson person, Trail trail, SecurityIdentity staff) {
    this.pages = pages;
    this.profiles = profiles;
    this.notes = notes;
    this.person = person;
    this.trail = trail;
    this.staff = staff;
  }

  @GET
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public Response show(UUID id) {
    var page = pages.show(id);
    trail.record(actor(), "read", "client " + id, id, null);
    return page;
  }

  @POST
  @Path("notes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public Response append(UUID id, @RestForm String words) {
    var client = profiles.open(id);
    var typed = words == null ? "" : words.strip();
    if (typed.isEmpty() || typed.length() > DeskNotes.LONGEST) {
      var fault = typed.isEmpty() ? "Write the note" : "Shorten the note to " + DeskNotes.LONGEST + " characters";
      return pages.again(id, "words", fault, Map.of("words", typed));
    }
    notes.append(client, typed, actor());
    return ClientPages.done(id, NOTES);
  }

  @POST
  @Path("notes/{note}/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public Response remove(UUID id, UUID note) {
    // Removed by somebody else meanwhile: it is gone, which is what was wanted.
    notes.remove(person.records(profiles.open(id).id), note, actor());
    return ClientPages.done(id, NOTES);
  }

  private String actor() {
    return staff.getPrincipal().getName();
  }
}
