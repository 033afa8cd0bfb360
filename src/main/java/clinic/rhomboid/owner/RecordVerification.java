package clinic.rhomboid.owner;

import clinic.rhomboid.audit.RecordChecks;
import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.audit.Verifications;
import clinic.rhomboid.clients.Clients;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** "Verify this record": the trail, and everything this client has signed, against what was sealed at the time. */
@Path("/owner/trail/clients/{id}/verification")
@Produces(MediaType.TEXT_HTML)
public class RecordVerification {

  private final Clients clients;
  private final Verifications verifications;
  private final RecordChecks checks;
  private final Trail trail;
  private final SecurityIdentity staff;

  RecordVerification(
      Clients clients, Verifications verifications, RecordChecks checks, Trail trail, SecurityIdentity staff) {
    this.clients = clients;
    this.verifications = verifications;
    this.checks = checks;
    this.trail = trail;
    this.staff = staff;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance record(String name, String clientId, long entries, int signed, List<String> findings);
  }

  @POST
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public TemplateInstance verify(@PathParam("id") UUID id) {
    var client = clients.findByIdOptional(id).orElseThrow(NotFoundException::new);
    // A deleted entry leaves its hole in the chain, not among the entries of its client: the chain is walked whole.
    var chain = verifications.run(staff.getPrincipal().getName(), Optional.empty());
    var signed = checks.of(id);
    var findings = new ArrayList<>(signed.findings());
    findings.addAll(chain.findings());
    return Templates.record(client.name, id.toString(), trail.count(id), signed.count(), findings);
  }
}
