package clinic.rhomboid.api;

import clinic.rhomboid.booking.NeedsWords;
import clinic.rhomboid.booking.VisitScreening;
import clinic.rhomboid.screening.Advice;
import clinic.rhomboid.screening.AdviceKind;
import clinic.rhomboid.screening.Disposition;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.web.FieldError;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestQuery;

/** Judges an intake by the rules of record. Stores nothing. */
@Path("/api/v1/screenings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ScreeningsApi {

  private final RuleSet rules;
  private final VisitScreening screening;
  private final AnswersReader reader;
  private final NeedsWords needs;
  private final Clinic clinic;

  ScreeningsApi(RuleSet rules, VisitScreening screening, AnswersReader reader, NeedsWords needs, Clinic clinic) {
    this.rules = rules;
    this.screening = screening;
    this.reader = reader;
    this.needs = needs;
    this.clinic = clinic;
  }

  record RuleSetJson(String version, String sha256) {}

  record DecisionJson(
      Disposition disposition,
      List<String> rankedTechniques,
      List<String> reviewTechniques,
      List<String> notSuggestedTechniques,
      List<String> blockedTechniques,
      List<String> lightPressureTechniques,
      List<AdviceKind> adviceKinds,
      List<String> avoidAreas,
      List<String> findings,
      Map<String, Integer> scores,
      List<Advice> advice,
      String needs,
      RuleSetJson ruleSet) {}

  @POST
  @PermitAll
  @RequestBody(content = @Content(schema = @Schema(implementation = Shapes.Screening.class)))
  public DecisionJson screen(String body, @RestQuery String location) {
    var errors = new ArrayList<FieldError>();
    var json = JsonBody.of(body, errors, AnswersReader.FIELDS);
    var answers = reader.read(json.node(), "", errors);
    var firstVisit = clinic.at(location, errors).location().firstVisitMinutes;
    Clinic.check(errors);
    var decision = screening.of(answers);
    return new DecisionJson(decision.disposition(), decision.rankedTechniques(), decision.reviewTechniques(),
        decision.notSuggestedTechniques(), decision.blockedTechniques(), decision.lightPressureTechniques(),
        decision.adviceKinds(), decision.avoidAreas(), decision.findings(), decision.scores(), decision.advice(),
        needs.write(decision, firstVisit), new RuleSetJson(rules.version(), rules.sha256()));
  }
}
