package clinic.rhomboid.setup;

import clinic.rhomboid.accounts.FreshLogin;
import clinic.rhomboid.intake.RulesOfRecord;
import clinic.rhomboid.screening.RuleSet;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** The clinician's approval of the rules in force, by their fingerprint. A new rule set needs a new one. */
@Path("/owner/approval")
public class ApprovalPage {

  private static final String CONFIRMATION = "approve";

  private final RulesOfRecord record;
  private final RuleSet rules;
  private final Saving saving;

  ApprovalPage(RulesOfRecord record, RuleSet rules, Saving saving) {
    this.record = record;
    this.rules = rules;
    this.saving = saving;
  }

  /**
   * What is approved, in numbers.
   *
   * @param approval by whom and when, or null
   */
  public record Approved(
      String version, String sha256, int eligibility, int redFlags, int escalations, int conditions, int techniques,
      int sources, String approval) {}

  @GET
  @FreshLogin
  @RolesAllowed("owner")
  public Response show() {
    return Answer.page(page(new Filled()));
  }

  @GET
  @Path("/rules")
  @RolesAllowed("owner")
  public Response rules() {
    return Answer.page(Pages.rules(RuleList.of(rules), rules.version()));
  }

  @POST
  @FreshLogin
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response approve(MultivaluedMap<String, String> posted) {
    var form = Filled.of(posted);
    var clinician = form.line("clinician", "Enter the clinician’s full name");
    var licence = form.line("licence", "Enter the licence number");
    if (!form.text("confirmation").toLowerCase(Locale.ROOT).equals(CONFIRMATION)) {
      form.add("confirmation", "Type the word " + CONFIRMATION + " to confirm");
    }
    if (!form.text("sha256").equals(rules.sha256())) {
      form.add("confirmation", "The rules have changed since this page was opened. Read them again, then approve");
    }
    return form.wrong() || !saving.save(form, "approve rules", place -> record.approve(clinician, licence))
        ? Answer.again(page(form)) : Answer.goTo(Answer.LIST);
  }

  private TemplateInstance page(Filled form) {
    return Pages.approval(form, new Approved(rules.version(), rules.sha256(), rules.eligibility().size(),
        rules.redFlags().size(), rules.escalations().size(), rules.contraindications().size(), rules.techniques().size(),
        rules.sources().size(), record.approval().orElse(null)));
  }
}
