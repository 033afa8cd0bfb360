package clinic.rhomboid.people;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.Merging;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Joins a record with another of the same person, after both were seen side by side, and takes them apart again. */
@Path("/desk/clients/{id}/merger")
@Produces(MediaType.TEXT_HTML)
public class MergerPage {

  private static final int SHOWN = 10;

  private final Merging merging;
  private final Profiles profiles;
  private final ClientList list;
  private final Clients clients;
  private final Trail trail;
  private final SecurityIdentity staff;

  MergerPage(Merging merging, Profiles profiles, ClientList list, Clients clients, Trail trail, SecurityIdentity staff) {
    this.merging = merging;
    this.profiles = profiles;
    this.list = list;
    this.clients = clients;
    this.trail = trail;
    this.staff = staff;
  }

  /**
   * The two side by side.
   *
   * @param refusal why they can't be joined, or null
   */
  record Preview(Profile kept, Profile merged, String refusal) {}

  @CheckedTemplate(basePath = "Clients")
  static class Templates {
    static native TemplateInstance merger(UUID id, String name, String q, List<PersonLine> found, Preview preview);
  }

  @GET
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public Response preview(UUID id, @RestQuery UUID other, @RestQuery String q) {
    var kept = profiles.open(id);
    if (other != null) {
      return page(kept, profiles.open(other), 200);
    }
    var found = list.find(q, SHOWN);
    return Response.ok(Templates.merger(id, kept.name, q == null ? "" : q, found == null ? null
        : found.stream().filter(one -> !one.id().equals(id.toString())).toList(), null)).build();
  }

  /** Merges the other record into this one. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public Response merge(UUID id, @RestForm UUID other) {
    var kept = profiles.open(id);
    if (other == null) {
      return Response.seeOther(URI.create("/desk/clients/" + id + "/merger")).build();
    }
    var merged = profiles.open(other);
    return merging.merge(id, other, actor()) == Merging.Fit.FITS ? ClientPages.done(id, "records") : page(kept, merged, 409);
  }

  /** Takes this record out of the one it was merged into. */
  @POST
  @Path("undo")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({"desk", "owner"})
  @Operation(hidden = true)
  @Transactional
  public Response undo(UUID id) {
    var merged = clients.findByIdOptional(id).filter(client -> !client.closed()).orElseThrow(NotFoundException::new);
    var kept = merged.mergedInto;
    merging.undo(id, actor());
    return ClientPages.done(kept == null ? id : kept, "records");
  }

  private Response page(Client kept, Client merged, int status) {
    for (var client : List.of(kept, merged)) {
      trail.record(actor(), "read", "client " + client.id, client.id, null);
    }
    var preview = new Preview(profiles.of(kept), profiles.of(merged), refusal(merging.fit(kept, merged)));
    return Response.status(status)
        .entity(Templates.merger(kept.id, kept.name, "", null, preview)).build();
  }

  private static String refusal(Merging.Fit fit) {
    return switch (fit) {
      case FITS -> null;
      case OTHER_BIRTH_DATE -> "They have two birth dates, so they are two people for us. If one was typed wrong, set it right first.";
      case ALREADY_MERGED -> "Another record was merged into the second one already. Merge the other way round, or take that apart first.";
      case NOT_TWO_RECORDS -> "These are not two records.";
    };
  }

  private String actor() {
    return staff.getPrincipal().getName();
  }
}
