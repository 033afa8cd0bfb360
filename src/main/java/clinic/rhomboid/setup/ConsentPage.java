package clinic.rhomboid.setup;

import clinic.rhomboid.intake.ConsentText.Kind;
import clinic.rhomboid.web.PlainText;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.Locale;

/** What clients consent to: that their answers are kept, and the treatment. */
@Path("/owner/setup/consent")
public class ConsentPage {

  private static final int LONGEST = 8_000;

  private final ConsentBook consents;
  private final Saving saving;

  ConsentPage(ConsentBook consents, Saving saving) {
    this.consents = consents;
    this.saving = saving;
  }

  @GET
  @RolesAllowed("owner")
  public Response show() {
    var form = new Filled();
    for (var kind : Kind.values()) {
      form.with(field(kind), consents.shown(kind));
    }
    return Answer.page(page(form));
  }

  @POST
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response publish(MultivaluedMap<String, String> posted) {
    var form = Filled.of(posted);
    var bodies = new EnumMap<Kind, String>(Kind.class);
    for (var kind : Kind.values()) {
      bodies.put(kind, body(form, field(kind)));
    }
    return form.wrong() || !saving.save(form, "set up consent", place -> bodies.forEach(consents::publish))
        ? Answer.again(page(form)) : Answer.goTo(Answer.LIST);
  }

  private static String body(Filled form, String field) {
    var body = form.text(field).replace("\r\n", "\n");
    if (body.isEmpty()) {
      form.add(field, "Enter the text that clients read before they agree");
    }
    PlainText.fault(body, LONGEST).ifPresent(fault -> form.add(field, fault));
    return body;
  }

  private static String field(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private String inForce(Kind kind) {
    var version = consents.version(kind);
    return version == 0 ? "Not published yet." : "Version " + version + " is in force.";
  }

  private TemplateInstance page(Filled form) {
    return Pages.consent(form, inForce(Kind.DATA), inForce(Kind.TREATMENT));
  }
}
