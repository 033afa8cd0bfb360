package clinic.rhomboid.people;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.clients.Correcting;
import clinic.rhomboid.web.FieldError;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How everything that is done to a client's profile is answered: with the profile again. */
@ApplicationScoped
class ClientPages {

  private static final int UNPROCESSABLE = 422;

  private final Profiles profiles;

  ClientPages(Profiles profiles) {
    this.profiles = profiles;
  }

  @CheckedTemplate(basePath = "Clients")
  static class Templates {
    static native TemplateInstance client(
        Profile client, List<Correcting.Reason> reasons, List<FieldError> errors, Map<String, String> typed);
  }

  /** Back to the profile, to this part of it. */
  static Response done(UUID id, String part) {
    return Response.seeOther(URI.create("/desk/clients/" + id + "#" + part)).build();
  }

  @Transactional(MANDATORY)
  Response show(UUID id) {
    return Response.ok(page(id, List.of(), Map.of())).build();
  }

  /** The profile with what was wrong and what was typed. */
  @Transactional(MANDATORY)
  Response again(UUID id, String field, String message, Map<String, String> typed) {
    return Response.status(UNPROCESSABLE).entity(page(id, List.of(new FieldError(field, message)), typed)).build();
  }

  /** The reason that was ticked, or null. */
  static Correcting.Reason reason(String name) {
    return Arrays.stream(Correcting.Reason.values()).filter(reason -> reason.name().equals(name)).findFirst().orElse(null);
  }

  private TemplateInstance page(UUID id, List<FieldError> errors, Map<String, String> typed) {
    return Templates.client(profiles.of(profiles.open(id)), List.of(Correcting.Reason.values()), errors, typed);
  }
}
