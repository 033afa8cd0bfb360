package clinic.rhomboid.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RuleChangeTest {

  private static final RuleSet RULES = RulesFile.RULES;

  /** One value of the file: the node that holds it, and its name or number there. */
  private record Leaf(ContainerNode<?> holder, String name, int index) {

    JsonNode value() {
      return holder instanceof ObjectNode object ? object.get(name) : holder.get(index);
    }

    void put(JsonNode value) {
      if (holder instanceof ObjectNode object) {
        object.set(name, value);
      } else {
        ((ArrayNode) holder).set(index, value);
      }
    }
  }

  @Test
  void aRuleSetDiffersFromItselfInNothing() {
    assertEquals(List.of(), RuleChange.between(RULES, RulesFile.read(RulesFile.copy())));
  }

  @Test
  void nothingThatChangesTheRulesIsLeftOutOfTheComparison() {
    var file = RulesFile.copy();
    var leaves = new ArrayList<Leaf>();
    for (var section : List.of("complaint", "eligibility", "redFlags", "escalations", "contraindications", "techniques", "sources")) {
      collect(file.get(section), leaves);
    }
    var random = new Random(7);
    var told = 0;
    for (var round = 0; round < 120; round++) {
      var leaf = leaves.get(random.nextInt(leaves.size()));
      var was = leaf.value();
      leaf.put(changed(was));
      var after = read(file);
      leaf.put(was);
      if (after != null && !sameButForTheHash(after)) {
        told++;
        assertTrue(!RuleChange.between(RULES, after).isEmpty(), () -> "Not told: " + leaf.name() + " of " + leaf.holder());
      }
    }
    assertTrue(told > 30, "only " + told + " changes were tried");
  }

  @Test
  void aChangedEffectStandsBesideTheOldOne() {
    var file = RulesFile.copy();
    var item = item(file, "ci_anaemia");
    item.put("question", "Do you have anaemia now?");
    item.withObjectProperty("techniques").put("swedish", "AVOID");
    var change = RuleChange.between(RULES, RulesFile.read(file)).get(0);
    assertEquals("ci_anaemia", change.rule().id());
    assertEquals(RuleChange.Kind.CHANGED, change.kind());
    assertEquals(new RuleChange.Difference("Question", RULES.contraindication("ci_anaemia").question(), "Do you have anaemia now?"),
        change.differences().get(0));
    assertTrue(change.differences().stream().anyMatch(one ->
        one.what().endsWith(": Swedish massage") && one.after().equals("not used")), () -> "" + change.differences());
  }

  @Test
  void whatIsNewAndWhatIsGoneIsNamed() {
    var file = RulesFile.copy();
    item(file, "ci_anaemia").put("id", "ci_blood_thin");
    var kinds = RuleChange.between(RULES, RulesFile.read(file)).stream()
        .map(change -> change.kind() + " " + change.rule().id()).toList();
    assertEquals(List.of("ADDED ci_blood_thin", "REMOVED ci_anaemia"), kinds);
  }

  private static ObjectNode item(JsonNode file, String id) {
    return (ObjectNode) RulesFile.stream(file.get("contraindications"))
        .filter(item -> item.get("id").asText().equals(id)).findFirst().orElseThrow();
  }

  private static void collect(JsonNode node, List<Leaf> leaves) {
    if (node instanceof ObjectNode object) {
      object.fieldNames().forEachRemaining(name -> add(new Leaf(object, name, 0), leaves));
    } else if (node instanceof ArrayNode array) {
      for (var index = 0; index < array.size(); index++) {
        add(new Leaf(array, "", index), leaves);
      }
    }
  }

  private static void add(Leaf leaf, List<Leaf> leaves) {
    if (leaf.value().isContainerNode()) {
      collect(leaf.value(), leaves);
    } else if (!leaf.name().equals("id")) {
      leaves.add(leaf);
    }
  }

  private static JsonNode changed(JsonNode value) {
    var json = RulesFile.JSON.getNodeFactory();
    if (value.isBoolean()) {
      return json.booleanNode(!value.booleanValue());
    }
    if (value.isInt()) {
      return json.numberNode(value.intValue() + 1);
    }
    return switch (value.asText()) {
      case "ALLOW" -> json.textNode("REVIEW");
      case "AVOID", "REVIEW" -> json.textNode("ALLOW_LIGHT");
      case "EMERGENCY" -> json.textNode("MEDICAL_REFERRAL_FIRST");
      case "MODIFY", "LOCAL" -> json.textNode("ABSOLUTE");
      case "SEE_DOCTOR" -> json.textNode("POSTPONE");
      default -> json.textNode(value.asText() + " x");
    };
  }

  /** Null where the reader refuses the file: those rules never come into force. */
  private static RuleSet read(JsonNode file) {
    try {
      return RulesFile.read(file);
    } catch (InvalidRuleSetException refused) {
      return null;
    }
  }

  private static boolean sameButForTheHash(RuleSet after) {
    return new RuleSet(after.version(), RULES.sha256(), after.notice(), after.routeTexts(), after.clearanceQuestion(),
        after.clearedQuestion(), after.clientQuestions(), after.complaintFields(), after.otherBodyAreas(), after.eligibility(),
        after.redFlags(), after.clearedEffects(), after.escalations(), after.contraindications(), after.techniques(),
        after.sources()).equals(RULES);
  }
}
