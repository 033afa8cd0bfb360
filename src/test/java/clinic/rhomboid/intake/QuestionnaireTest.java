package clinic.rhomboid.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.answers.Reply;
import clinic.rhomboid.screening.RulesFile;
import clinic.rhomboid.screening.Screening;
import clinic.rhomboid.screening.Disposition;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

  private static final Set<String> OFF = Set.of("ci_unsafe_now");

  @Test
  void whatIsSwitchedOffIsEvaluatedLikeANoAndTheAnswerStays() {
    var input = RulesFile.unremarkable();
    input.withObjectProperty("contraindications").put("ci_unsafe_now", "yes");
    var answers = RulesFile.answers(input);
    assertEquals(Disposition.DO_NOT_BOOK, Screening.of(RulesFile.RULES, answers).disposition());
    assertEquals(Disposition.BOOK_NORMALLY, Screening.of(RulesFile.RULES, answers.without(OFF)).disposition());
    assertEquals(Reply.YES, answers.contraindication("ci_unsafe_now").answer());
  }

  @Test
  void whatWasSwitchedOffWhenItWasSignedIsUnansweredEvenWhereEverythingElseIsANo() {
    var answers = RulesFile.answers(RulesFile.unremarkable());
    var then = new Questionnaire(1, RulesFile.RULES.sha256(), OFF);
    var now = then.leaveOpen(answers, RulesFile.RULES, RulesFile.RULES);
    assertEquals(Reply.UNANSWERED, now.contraindication("ci_unsafe_now").answer());
    assertEquals(Reply.NO, now.contraindication("ci_anaemia").answer());
    assertEquals(Disposition.THERAPIST_REVIEW, Screening.of(RulesFile.RULES, now).disposition());
  }

  @Test
  void aWarningSignThatIsNewIsUnanswered() {
    var file = RulesFile.copy();
    var signs = file.withArray("redFlags");
    for (var sign : signs) {
      if (sign.get("id").asText().equals("rf_collapse")) {
        ((com.fasterxml.jackson.databind.node.ObjectNode) sign).put("id", "rf_fainted");
      }
    }
    var then = new Questionnaire(1, "old", Set.of());
    var now = then.leaveOpen(RulesFile.answers(RulesFile.unremarkable()), RulesFile.read(file), RulesFile.RULES);
    assertEquals(Reply.UNANSWERED, now.redFlag("rf_collapse").answer());
    assertEquals(Reply.NO, now.redFlag("rf_chest_heart").answer());
  }
}
