package clinic.rhomboid.portal;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.intake.Said;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** What a client signed once, to read again. */
@Path("/me/intakes/{id}")
@Produces(MediaType.TEXT_HTML)
public class IntakePage {

  private final Me me;
  private final MyIntakes intakes;
  private final Trail trail;

  IntakePage(Me me, MyIntakes intakes, Trail trail) {
    this.me = me;
    this.intakes = intakes;
    this.trail = trail;
  }

  @GET
  @PermitAll
  @Transactional
  public TemplateInstance read(UUID id) {
    var client = me.required();
    var intake = intakes.told(client, id).orElseThrow(() -> {
      trail.denied(Me.ACTOR, "read", "intake " + id);
      return new NotFoundException();
    });
    trail.record(Me.ACTOR, "read", "intake " + id, client.id, null);
    var all = intakes.ofSameVisit(client, id);
    var revisions = all.stream()
        .map(one -> new IntakeView.Signed(one.id().toString(), one.number(), me.times().dated(one.signedAt()), one.id().equals(id)))
        .toList();
    var before = all.stream().filter(one -> one.number() < intake.number()).findFirst();
    return Portal.intake(new IntakeView(me.times().dated(intake.signedAt()), intake.signature(),
        intake.consentVersion(), intake.rulesVersion(), intake.said(), intake.outcomes(), !all.get(0).id().equals(id),
        revisions, before.map(one -> Said.changes(one.said(), intake.said())).orElse(List.of())));
  }
}
