package clinic.rhomboid.setup;

import clinic.rhomboid.accounts.FreshLogin;
import clinic.rhomboid.intake.Questionnaires;
import clinic.rhomboid.intake.RulesOfRecord;
import clinic.rhomboid.screening.Contraindication;
import clinic.rhomboid.screening.RuleSet;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The clinician's approval of the rules in force, by their fingerprint, together with the questions that are switched off.
 * Other rules or other questions need a new one.
 */
@Path("/owner/approval")
public class ApprovalPage {

  private static final String CONFIRMATION = "approve";
  /** The questions that the form had a switch for, and those of them that are to be asked. */
  private static final String SWITCHES = "switches";
  private static final String ON = "on";

  private final RulesOfRecord record;
  private final RuleSet rules;
  private final Questionnaires questionnaires;
  private final Saving saving;
  private final SecurityIdentity owner;

  ApprovalPage(
      RulesOfRecord record, RuleSet rules, Questionnaires questionnaires, Saving saving, SecurityIdentity owner) {
    this.record = record;
    this.rules = rules;
    this.questionnaires = questionnaires;
    this.saving = saving;
    this.owner = owner;
  }

  /**
   * What is approved.
   *
   * @param switches the questions that may be switched off
   * @param changes against what was approved last, or null for the first rules of all
   * @param approval by whom and when, or null
   */
  public record Approved(RuleSet rules, List<Contraindication> switches, Changes changes, String approval) {}

  @GET
  @FreshLogin
  @RolesAllowed("owner")
  public Response show() {
    var off = questionnaires.inForce().switchedOff();
    return Answer.page(page(new Filled().with(ON,
        rules.switchable().stream().filter(id -> !off.contains(id)).toList())));
  }

  @POST
  @FreshLogin
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response approve(MultivaluedMap<String, String> posted) {
    var form = Filled.of(posted);
    var switchedOff = switchedOff(posted, form);
    var clinician = form.line("clinician", "Enter the clinician’s full name");
    var licence = form.line("licence", "Enter the licence number");
    if (!form.text("confirmation").toLowerCase(Locale.ROOT).equals(CONFIRMATION)) {
      form.add("confirmation", "Type the word " + CONFIRMATION + " to confirm");
    }
    if (!form.text("sha256").equals(rules.sha256())) {
      form.add("confirmation", "The rules have changed since this page was opened. Read them again, then approve");
    }
    return form.wrong() || !saving.save(form, "approve rules", place -> record.approve(
            questionnaires.publish(switchedOff, owner.getPrincipal().getName()), clinician, licence))
        ? Answer.again(page(form)) : Answer.goTo(Answer.LIST);
  }

  /** Only a question whose switch was shown and turned off: a form without switches leaves all of them on. */
  private Set<String> switchedOff(MultivaluedMap<String, String> posted, Filled form) {
    var off = new HashSet<>(posted.getOrDefault(SWITCHES, List.of()));
    off.removeAll(posted.getOrDefault(ON, List.of()));
    if (!rules.switchable().containsAll(off)) {
      form.add(SWITCHES, "The rules don’t let you switch that question off");
    }
    return off;
  }

  private TemplateInstance page(Filled form) {
    var changes = questionnaires.before().map(before -> Changes.between(
        record.named(before.ruleSetSha256()), before, rules, questionnaires.inForce())).orElse(null);
    var switches = rules.contraindications().stream().filter(Contraindication::switchable).toList();
    return Pages.approval(form, new Approved(rules, switches, changes, record.approval().orElse(null)));
  }
}
