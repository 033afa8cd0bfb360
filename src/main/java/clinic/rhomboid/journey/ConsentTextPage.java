package clinic.rhomboid.journey;

import clinic.rhomboid.intake.ConsentText;
import clinic.rhomboid.intake.ConsentTexts;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.time.ClientTimes;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A consent text as it was published, in every version, for ever: what somebody signed can be read again. */
@Path("/consents/{kind:data|treatment}/{version}")
@Produces(MediaType.TEXT_HTML)
public class ConsentTextPage {

  private final ConsentTexts texts;
  private final Locations locations;

  ConsentTextPage(ConsentTexts texts, Locations locations) {
    this.texts = texts;
    this.locations = locations;
  }

  /** What the page shows. */
  record Shown(String title, String version, String published, boolean inForce, List<String> paragraphs) {}

  @GET
  @PermitAll
  @Operation(hidden = true)
  public TemplateInstance read(@PathParam("kind") String kind, @PathParam("version") String version) {
    var key = new ConsentText.Key(ConsentText.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), version);
    var text = texts.findByIdOptional(key).orElseThrow(NotFoundException::new);
    var title = text.kind == ConsentText.Kind.DATA ? "Keeping your answers" : "Consent to treatment";
    return Pages.consentText(new Shown(title, text.version,
        new ClientTimes(locations.only().zoneId()).dated(text.publishedAt),
        texts.current(text.kind).version.equals(text.version), text.paragraphs()));
  }
}
