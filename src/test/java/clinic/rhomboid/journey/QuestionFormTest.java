package clinic.rhomboid.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.Reply;
import clinic.rhomboid.intake.DraftContent;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.screening.RulesFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuestionFormTest {

  private static final RuleSet RULES = RulesFile.RULES;
  private static final QuestionPages PAGES = new QuestionPages(RULES, new Anew(RULES), Set::of);
  private static final QuestionForm QUESTIONS = new QuestionForm(RULES);
  private static final DraftAnswers ANSWERS = new DraftAnswers(RULES, new ComplaintQuestions(RULES), PAGES, QUESTIONS);

  private static Answers answers(Step step, Map<String, List<String>> fields) {
    return ANSWERS.of(DraftContent.EMPTY.withPage(step.slug, fields), Reply.UNANSWERED);
  }

  private static Problems problems(Step step, Map<String, List<String>> fields) {
    return QUESTIONS.check(PAGES.page(step), new Form(fields));
  }

  @Test
  void everyQuestionOfTheRulesIsAskedExactlyOnce() {
    var asked = Stream.concat(
            PAGES.emergencies().stream().map(flag -> flag.id()),
            Stream.of(Step.WARNINGS, Step.HEALTH_1, Step.HEALTH_2, Step.HEALTH_3)
                .flatMap(step -> PAGES.page(step).questions()).map(Question::id))
        .toList();
    var all = Stream.concat(
            RULES.redFlags().stream().filter(flag -> !flag.derived()).map(flag -> flag.id()),
            RULES.contraindications().stream().map(item -> item.id()))
        .collect(Collectors.toSet());
    assertEquals(all, Set.copyOf(asked));
    assertEquals(all.size(), asked.size());
  }

  @Test
  void whatIsSwitchedOffIsNotAskedAndItsAbsenceIsNoAnswerOnceItIsAskedAgain() {
    var without = new QuestionPages(RULES, new Anew(RULES), () -> Set.of("ci_unsafe_now"));
    assertTrue(without.page(Step.HEALTH_3).questions().noneMatch(question -> question.id().equals("ci_unsafe_now")));
    var sent = QUESTIONS.clean(without.page(Step.HEALTH_3), new Form(Map.of("all", List.of("none"))));
    var answers = answers(Step.HEALTH_3, sent.fields());
    assertEquals(Reply.UNANSWERED, answers.contraindication("ci_unsafe_now").answer());
    assertEquals(Reply.NO, answers.contraindication("ci_mental_crisis").answer());
  }

  @Test
  void noneOfAllTheseIsAPlainNoToEveryQuestionOfThePage() {
    var answers = answers(Step.HEALTH_2, Map.of("all", List.of("none")));
    PAGES.page(Step.HEALTH_2).questions()
        .forEach(question -> assertEquals(Reply.NO, answers.contraindication(question.id()).answer(), question.id()));
  }

  @Test
  void notSureWithoutANameCountsForTheWholeGroup() {
    var answers = answers(Step.HEALTH_2,
        Map.of("skin", List.of("not_sure"), "conditions", List.of("ci_tattoo"), "medication", List.of("none")));
    assertEquals(Reply.YES, answers.contraindication("ci_tattoo").answer());
    assertEquals(Reply.NOT_SURE, answers.contraindication("ci_shingles").answer());
    assertEquals(Reply.NO, answers.contraindication("ci_nsaid_today").answer());
  }

  @Test
  void notSureOfOneLeavesTheOthersOfTheGroupANo() {
    var answers = answers(Step.HEALTH_2, Map.of("skin", List.of("not_sure"), "skin.unsure", List.of("ci_eczema")));
    assertEquals(Reply.NOT_SURE, answers.contraindication("ci_eczema").answer());
    assertEquals(Reply.NO, answers.contraindication("ci_tattoo").answer());
  }

  @Test
  void whatFollowsATickIsKeptOnlyWhereTheChosenOptionAsksForIt() {
    var answers = answers(Step.HEALTH_1, Map.of(
        "conditions", List.of("ci_fracture"), "ci_fracture.followUp", List.of("elsewhere"),
        "ci_fracture.locations", List.of("arm_l"), "ci_fracture.clearance", List.of("yes")));
    var fracture = answers.contraindication("ci_fracture");
    assertEquals("elsewhere", fracture.followUp());
    assertEquals(Set.of("arm_l"), fracture.locations());
    assertEquals(Reply.UNANSWERED, fracture.clearance());
  }

  @Test
  void aClearedWarningSignIsRead() {
    var answers = answers(Step.WARNINGS, Map.of(
        "redFlags", List.of("rf_weight_loss"), "rf_weight_loss.cleared", List.of("yes"), "signs", List.of()));
    assertEquals(Reply.YES, answers.redFlag("rf_weight_loss").assessedAndCleared());
    assertEquals(Reply.NO, answers.redFlag("rf_band_pain").answer());
  }

  @Test
  void aPageThatWasNotSentLeavesItsQuestionsUnanswered() {
    var answers = answers(Step.WARNINGS, Map.of("signs", List.of("none")));
    assertEquals(Reply.UNANSWERED, answers.contraindication("ci_tattoo").answer());
    assertEquals(Reply.UNANSWERED, answers.redFlag("rf_chest_heart").answer());
  }

  @Test
  void everyGroupNeedsAnAnswer() {
    assertEquals(4, problems(Step.HEALTH_2, Map.of()).all().size());
    assertFalse(problems(Step.HEALTH_2, Map.of("all", List.of("none"))).any());
    assertTrue(problems(Step.HEALTH_2, Map.of("all", List.of("none"), "skin", List.of("not_sure"))).any());
  }

  @Test
  void whatThePageDidNotAskIsDropped() {
    var clean = QUESTIONS.clean(PAGES.page(Step.HEALTH_2), new Form(Map.of(
        "conditions", List.of("ci_tattoo", "ci_curve", "x"), "ci_tattoo.locations", List.of("arm_l", "moon"),
        "csrf-token", List.of("abc"))));
    assertEquals(Map.of("conditions", List.of("ci_tattoo"), "ci_tattoo.locations", List.of("arm_l")),
        clean.only((field, value) -> !field.equals(QuestionGroup.ASKED)).fields());
  }
}
