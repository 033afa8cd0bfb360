package clinic.rhomboid.desk;

import clinic.rhomboid.web.FieldError;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks why a visit is moved later than its policy allows, with the time that was pressed kept. */
final class MoveReason {

  static final FieldError WHY =
      new FieldError(Reason.FIELD, "Say why: by the policy it was booked under, it is too late to move it");

  private MoveReason() {}

  @CheckedTemplate(basePath = "Desk")
  static class Templates {
    static native TemplateInstance movereason(
        UUID id, String client, Map<String, String> sent, String reason, List<FieldError> errors);
  }

  static Response ask(NamedVisit visit, MoveForm form, String reason, FieldError fault) {
    return Response.status(422).type(MediaType.TEXT_HTML).entity(Templates.movereason(
        visit.id(), visit.client(), form.sent(), reason, List.of(fault))).build();
  }
}
