package clinic.rhomboid.journey;

import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.web.BackRegion;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Step 1: where it bothers the client. */
@Path("/book/{token}/where")
public class WherePage {

  private final DraftAccess access;
  private final Saving saving;
  private final ComplaintQuestions questions;
  private final RuleSet rules;

  WherePage(DraftAccess access, Saving saving, ComplaintQuestions questions, RuleSet rules) {
    this.access = access;
    this.saving = saving;
    this.questions = questions;
    this.rules = rules;
  }

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response show(@PathParam("token") String token) {
    var open = access.open(token, Step.WHERE);
    return Answer.page(Pages.where(regions(open.form(Step.WHERE)), open.sheet(), new Problems()));
  }

  @POST
  @PermitAll
  @Operation(hidden = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(@PathParam("token") String token, MultivaluedMap<String, String> posted) {
    var sent = Form.of(posted);
    var open = access.open(token, Step.WHERE).sent(sent);
    var form = withOnlyRegionAsWorst(questions.clean(Step.WHERE, sent));
    var problems = check(form);
    return saving.goOn(open, Step.WHERE, form, problems, () -> Pages.where(regions(form), open.sheet(), problems));
  }

  private static Form withOnlyRegionAsWorst(Form form) {
    var marked = form.all(ComplaintQuestions.REGIONS);
    return marked.size() == 1 ? form.with(ComplaintQuestions.WORST, marked) : form;
  }

  static Problems check(Form form) {
    var problems = new Problems();
    if (!form.has(ComplaintQuestions.REGIONS)) {
      problems.add("where", "Mark at least one place, on the picture or in the list");
    } else if (!form.has(ComplaintQuestions.REGIONS, form.text(ComplaintQuestions.WORST))) {
      problems.add("where", "Say which of the places you marked is the worst");
    }
    return problems;
  }

  private List<BackRegion> regions(Form form) {
    return rules.regions().stream()
        .map(region -> new BackRegion(region.value(), region.label(),
            form.has(ComplaintQuestions.REGIONS, region.value()), form.has(ComplaintQuestions.WORST, region.value())))
        .toList();
  }
}
