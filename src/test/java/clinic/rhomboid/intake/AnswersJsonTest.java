package clinic.rhomboid.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import clinic.rhomboid.answers.Complaint;
import clinic.rhomboid.answers.Reply;
import clinic.rhomboid.intake.AnswersJson.FieldProblem;
import clinic.rhomboid.screening.RulesFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersJsonTest {

  private static final AnswersJson CODEC = new AnswersJson(RulesFile.RULES);

  @ParameterizedTest
  @ValueSource(strings = {
    "{}",
    "{'client':null,'complaint':null,'redFlags':null,'contraindications':null,'unlistedScreeningAnswers':null}",
    "{'client':{},'complaint':{'regions':[],'onset':'','painNow':null,'notes':''},'redFlags':{}}"
  })
  void leavesWhatIsMissingToTheRules(String json) {
    var parsed = read(json);
    assertClean(parsed);
    assertEquals(Complaint.EMPTY, parsed.answers().complaint());
    assertEquals(Reply.UNANSWERED, parsed.answers().unlisted());
    assertEquals(null, parsed.answers().person().age());
  }

  @Test
  void takesAListedQuestionWithoutAnAnswerForSkipped() {
    for (var skipped : List.of("null", "''", "'unanswered'", "{}", "{'answer':null}")) {
      var parsed = read("{'redFlags':{'rf_collapse':" + skipped + "},"
          + "'contraindications':{'ci_disc':" + skipped + "},'unlistedScreeningAnswers':'no'}");
      assertClean(parsed);
      assertEquals(Reply.UNANSWERED, parsed.answers().redFlag("rf_collapse").answer());
      assertEquals(Reply.UNANSWERED, parsed.answers().contraindication("ci_disc").answer());
      assertEquals(Reply.NO, parsed.answers().redFlag("rf_exertion").answer());
    }
  }

  @Test
  void takesWordsOutsideTheListForNotSure() {
    var parsed = read("{'redFlags':{'rf_collapse':'sometimes'},"
        + "'contraindications':{'ci_disc':{'answer':'yes','followUp':'a bit','clearance':'soon'}}}");
    assertClean(parsed);
    assertEquals(Reply.NOT_SURE, parsed.answers().redFlag("rf_collapse").answer());
    assertEquals("not_sure", parsed.answers().contraindication("ci_disc").followUp());
    assertEquals(Reply.NOT_SURE, parsed.answers().contraindication("ci_disc").clearance());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "{'redFlags':{'rf_gone':'yes'}} | redFlags.rf_gone",
    "{'redFlags':{'rf_gone':null}} | redFlags.rf_gone",
    "{'redFlags':{'rf_d_arm_spread':'no'}} | redFlags.rf_d_arm_spread",
    "{'redFlags':{'rf_collapse':true}} | redFlags.rf_collapse",
    "{'redFlags':{'rf_collapse':{'answer':1}}} | redFlags.rf_collapse.answer",
    "{'redFlags':[]} | redFlags",
    "{'contraindications':{'ci_gone':'yes'}} | contraindications.ci_gone",
    "{'contraindications':{'rf_collapse':'yes'}} | contraindications.rf_collapse",
    "{'contraindications':{'ci_bruise':{'locations':['tail']}}} | contraindications.ci_bruise.locations",
    "{'contraindications':{'ci_bruise':{'locations':'leg_l'}}} | contraindications.ci_bruise.locations",
    "{'contraindications':{'ci_disc':{'followUp':['x']}}} | contraindications.ci_disc.followUp",
    "{'complaint':{'regions':['tail']}} | complaint.regions",
    "{'complaint':{'regions':['leg_l']}} | complaint.regions",
    "{'complaint':{'regions':'lat_l'}} | complaint.regions",
    "{'complaint':{'regions':[1]}} | complaint.regions",
    "{'complaint':{'mainRegion':'tail'}} | complaint.mainRegion",
    "{'complaint':{'goals':['fame']}} | complaint.goals",
    "{'complaint':{'duration':['lt_72h','gt_m3']}} | complaint.duration",
    "{'complaint':{'painNow':11}} | complaint.painNow",
    "{'complaint':{'painNow':-1}} | complaint.painNow",
    "{'complaint':{'painNow':'3'}} | complaint.painNow",
    "{'complaint':{'painNow':3.5}} | complaint.painNow",
    "{'complaint':{'notes':7}} | complaint.notes",
    "{'complaint':'sore'} | complaint",
    "{'client':{'age':131}} | client.age",
    "{'client':{'age':-1}} | client.age",
    "{'client':{'age':38.0}} | client.age",
    "{'client':{'age':99999999999}} | client.age",
    "{'client':{'age':'38'}} | client.age",
    "{'client':{'guardianConsent':true}} | client.guardianConsent",
    "{'unlistedScreeningAnswers':'yes'} | unlistedScreeningAnswers",
    "{'unlistedScreeningAnswers':0} | unlistedScreeningAnswers",
    "[] | screening"
  })
  void reportsWhatTheRulesCannotRead(String json, String field) {
    var parsed = read(json);
    assertEquals(List.of(field), parsed.problems().stream().map(FieldProblem::field).toList());
    assertFalse(parsed.problems().get(0).message().isBlank());
    assertEquals(List.of(), parsed.unknownFields());
  }

  @Test
  void reportsTextThatIsTooLongByCharactersNotBytes() {
    assertClean(read("{'complaint':{'notes':'" + "é".repeat(1000) + "'}}"));
    var parsed = read("{'complaint':{'notes':'" + "e".repeat(1001) + "'}}");
    assertEquals(
        List.of(new FieldProblem("complaint.notes", "Shorten this to 1000 characters or fewer.")), parsed.problems());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "{'mood':1} | mood",
    "{'client':{'name':'x'}} | client.name",
    "{'complaint':{'mood':'x'}} | complaint.mood",
    "{'redFlags':{'rf_collapse':{'answer':'no','note':'x'}}} | redFlags.rf_collapse.note",
    "{'contraindications':{'ci_disc':{'answer':'no','severity':'x'}}} | contraindications.ci_disc.severity"
  })
  void reportsUnknownFields(String json, String field) {
    var parsed = read(json);
    assertEquals(List.of(field), parsed.unknownFields());
    assertEquals(List.of(), parsed.problems());
  }

  @Test
  void collectsEveryProblemAtOnce() {
    assertEquals(3, read("{'client':{'age':200},'complaint':{'painNow':11,'regions':['tail']}}").problems().size());
  }

  @Test
  void readsADetailedAnswer() {
    var given = read("{'contraindications':{'ci_bruise':{'answer':'yes','locations':['lat_l','leg_l']}}}")
        .answers().contraindication("ci_bruise");
    assertEquals(Reply.YES, given.answer());
    assertEquals(Set.of("lat_l", "leg_l"), given.locations());
    assertEquals(Reply.UNANSWERED, given.clearance());
  }

  @Test
  void writesTheShapeItReads() {
    var input = RulesFile.unremarkable();
    var written = CODEC.write(RulesFile.answers(input));
    assertEquals(input.get("client"), written.get("client"));
    assertEquals(input.at("/complaint/mainRegion"), written.at("/complaint/mainRegion"));
    assertEquals(input.get("unlistedScreeningAnswers"), written.get("unlistedScreeningAnswers"));
    assertEquals(input.get("complaint").size(), written.get("complaint").size());
  }

  private static AnswersJson.Parsed read(String json) {
    try {
      return CODEC.read(RulesFile.JSON.readTree(json.replace('\'', '"')));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void assertClean(AnswersJson.Parsed parsed) {
    assertEquals(List.of(), parsed.problems());
    assertEquals(List.of(), parsed.unknownFields());
  }
}
