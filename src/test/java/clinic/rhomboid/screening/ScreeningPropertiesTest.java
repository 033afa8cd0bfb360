package clinic.rhomboid.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.Complaint;
import clinic.rhomboid.answers.ConditionAnswer;
import clinic.rhomboid.answers.FlagAnswer;
import clinic.rhomboid.answers.Person;
import clinic.rhomboid.answers.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScreeningPropertiesTest {

  private static final Answers NOTHING_SAID =
      new Answers(new Person(null, null, null), Complaint.EMPTY, Map.of(), Map.of(), Reply.UNANSWERED);

  @Provide
  Arbitrary<Answers> intakes() {
    return RandomIntakes.any();
  }

  @Property
  void anotherPositiveRedFlagNeverRelaxesAnything(@ForAll("intakes") Answers answers, @ForAll Random random) {
    var questions = RulesFile.RULES.redFlags().stream().filter(flag -> !flag.derived()).toList();
    var id = questions.get(random.nextInt(questions.size())).id();
    assertNeverRelaxes(withFlag(answers, id, Reply.NO), withFlag(answers, id, yesOrNotSure(random)));
  }

  @Property
  void anotherPositiveContraindicationNeverRelaxesAnything(@ForAll("intakes") Answers answers, @ForAll Random random) {
    var items = RulesFile.RULES.contraindications();
    var item = items.get(random.nextInt(items.size()));
    var positive = RandomIntakes.condition(random, item, yesOrNotSure(random));
    assertNeverRelaxes(
        withCondition(answers, item.id(), ConditionAnswer.of(Reply.NO)),
        withCondition(answers, item.id(), positive));
  }

  @Property(tries = 100)
  void theOrderOfTheRulesNeverMatters(@ForAll("intakes") Answers answers, @ForAll Random random) {
    var file = RulesFile.copy();
    for (var section : List.of("eligibility", "redFlags", "escalations", "contraindications")) {
      shuffle(file.get(section), random);
    }
    for (var technique : file.get("techniques")) {
      shuffle(technique.get("indicatedFor"), random);
      shuffle(technique.get("notIndicatedFor"), random);
    }
    assertEquals(
        inOneOrder(Screening.of(RulesFile.RULES, answers)), inOneOrder(Screening.of(RulesFile.read(file), answers)));
  }

  @Property
  void aStoppedBookingRanksNothingAndBlocksEverything(@ForAll("intakes") Answers answers) {
    var decision = Screening.of(RulesFile.RULES, answers);
    if (Set.of("DO_NOT_BOOK", "DO_NOT_BOOK_EMERGENCY").contains(decision.disposition().name())) {
      assertEquals(RulesFile.techniques(), decision.blockedTechniques());
      assertEquals(List.of(), decision.rankedTechniques());
      assertEquals(List.of(), decision.reviewTechniques());
      assertEquals(List.of(), decision.notSuggestedTechniques());
      assertEquals(List.of(), decision.lightPressureTechniques());
    }
  }

  @Property
  void everyTechniqueStandsInExactlyOnePlace(@ForAll("intakes") Answers answers) {
    var decision = Screening.of(RulesFile.RULES, answers);
    var listed = new ArrayList<>(decision.rankedTechniques());
    listed.addAll(decision.reviewTechniques());
    listed.addAll(decision.notSuggestedTechniques());
    listed.addAll(decision.blockedTechniques());
    assertEquals(4, listed.size());
    assertEquals(Set.copyOf(RulesFile.techniques()), Set.copyOf(listed));
  }

  @Property
  void skippingAQuestionIsBeingNotSure(@ForAll("intakes") Answers answers) {
    assertEquals(
        Screening.of(RulesFile.RULES, answers), Screening.of(RulesFile.RULES, notSureInsteadOfUnanswered(answers)));
  }

  @Property
  void adviceFollowsTheDisposition(@ForAll("intakes") Answers answers) {
    var decision = Screening.of(RulesFile.RULES, answers);
    var kinds = new TreeSet<>(RulesFile.names(decision.advice().stream().map(Advice::kind).toList()));
    assertEquals(new ArrayList<>(kinds), RulesFile.names(decision.adviceKinds()));
    switch (decision.disposition()) {
      case BOOK_NORMALLY, BOOK_WITH_MODIFICATIONS -> assertEquals(Set.of(), kinds);
      case THERAPIST_REVIEW -> assertEquals(Set.of("THERAPIST_WILL_CONTACT"), kinds);
      default -> assertTrue(!kinds.isEmpty() && !kinds.contains("THERAPIST_WILL_CONTACT") && !kinds.contains("NONE"));
    }
    assertTrue(decision.advice().stream().noneMatch(advice -> advice.text().isBlank()));
  }

  @Example
  void noAnswerAtAllIsAtLeastAReview() {
    assertTrue(Screening.of(RulesFile.RULES, NOTHING_SAID).disposition().rank() >= Disposition.THERAPIST_REVIEW.rank());
  }

  private static void assertNeverRelaxes(Answers before, Answers after) {
    var relaxed = Screening.of(RulesFile.RULES, before);
    var strict = Screening.of(RulesFile.RULES, after);
    assertTrue(strict.disposition().ordinal() >= relaxed.disposition().ordinal());
    for (var technique : RulesFile.techniques()) {
      assertTrue(strictness(strict, technique) >= strictness(relaxed, technique), technique);
    }
  }

  private static int strictness(Decision decision, String technique) {
    if (decision.blockedTechniques().contains(technique)) {
      return 3;
    }
    if (decision.reviewTechniques().contains(technique)) {
      return 2;
    }
    return decision.lightPressureTechniques().contains(technique) ? 1 : 0;
  }

  private static Reply yesOrNotSure(Random random) {
    return random.nextBoolean() ? Reply.YES : Reply.NOT_SURE;
  }

  private static Answers withFlag(Answers answers, String id, Reply reply) {
    var flags = new HashMap<>(answers.redFlags());
    flags.put(id, FlagAnswer.of(reply));
    return new Answers(
        answers.person(), answers.complaint(), flags, answers.contraindications(), answers.unlisted());
  }

  private static Answers withCondition(Answers answers, String id, ConditionAnswer given) {
    var conditions = new HashMap<>(answers.contraindications());
    conditions.put(id, given);
    return new Answers(answers.person(), answers.complaint(), answers.redFlags(), conditions, answers.unlisted());
  }

  private static Answers notSureInsteadOfUnanswered(Answers answers) {
    var flags = new HashMap<>(answers.redFlags());
    flags.replaceAll((id, given) -> new FlagAnswer(notSure(given.answer()), given.assessedAndCleared()));
    var conditions = new HashMap<>(answers.contraindications());
    conditions.replaceAll((id, given) -> new ConditionAnswer(
        notSure(given.answer()), given.followUp(), given.locations(), given.clearance()));
    return new Answers(answers.person(), answers.complaint(), flags, conditions, notSure(answers.unlisted()));
  }

  private static Reply notSure(Reply reply) {
    return reply == Reply.UNANSWERED ? Reply.NOT_SURE : reply;
  }

  private static void shuffle(JsonNode list, Random random) {
    var items = new ArrayList<JsonNode>();
    list.forEach(items::add);
    Collections.shuffle(items, random);
    ((ArrayNode) list).removeAll().addAll(items);
  }

  /** Advice and contributions are shown in the order of the file; only that order may differ. */
  private static Decision inOneOrder(Decision decision) {
    return new Decision(
        decision.disposition(), decision.rankedTechniques(), decision.reviewTechniques(),
        decision.notSuggestedTechniques(), decision.blockedTechniques(), decision.lightPressureTechniques(),
        decision.adviceKinds(), decision.avoidAreas(), decision.findings(), decision.scores(),
        decision.advice().stream().sorted(Comparator.comparing(Advice::kind).thenComparing(Advice::text)).toList(),
        decision.requiredCompetences(), decision.positionings(),
        decision.contributions().stream().sorted(Comparator.comparing(Contribution::id)).toList());
  }
}
