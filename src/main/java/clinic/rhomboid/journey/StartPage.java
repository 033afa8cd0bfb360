package clinic.rhomboid.journey;

import clinic.rhomboid.intake.ConsentTexts;
import clinic.rhomboid.intake.RulesOfRecord;
import clinic.rhomboid.location.Locations;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where the client's way begins. */
@Path("/book")
public class StartPage {

  private final StartForm start;
  private final Beginning beginning;
  private final DraftAccess access;
  private final Locations locations;
  private final RulesOfRecord rules;
  private final ConsentTexts texts;

  StartPage(
      StartForm start, Beginning beginning, DraftAccess access, Locations locations, RulesOfRecord rules,
      ConsentTexts texts) {
    this.start = start;
    this.beginning = beginning;
    this.access = access;
    this.locations = locations;
    this.rules = rules;
    this.texts = texts;
  }

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response show(@QueryParam("technique") String technique) {
    if (closed()) {
      return Answer.page(409, Pages.closed());
    }
    if (technique != null && TimeQuery.WORD.matcher(technique).matches()) {
      return Answer.goTo("/book/time?technique=" + technique);
    }
    return Answer.page(start.page(Form.EMPTY, new Problems(), null));
  }

  @POST
  @PermitAll
  @Operation(hidden = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response begin(MultivaluedMap<String, String> posted) {
    if (closed()) {
      return Answer.page(409, Pages.closed());
    }
    var form = Form.of(posted);
    var problems = new Problems();
    var content = start.read(form, access.today(), problems);
    return content == null
        ? Answer.again(start.page(form, problems, null))
        : beginning.begin(locations.only().id, content, null);
  }

  private boolean closed() {
    return locations.first().isEmpty() || !rules.approved() || !texts.complete();
  }
}
