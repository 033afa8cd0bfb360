package clinic.rhomboid.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MatchingExamplesTest {

  @TestFactory
  Stream<DynamicTest> decidesAsTheExampleSays() {
    return RulesFile.each("matchingExamples").map(example -> DynamicTest.dynamicTest(
        example.get("id").asText() + " " + example.get("title").asText(),
        () -> assertEquals(
            example.get("expected"), expectedFieldsOf(RulesFile.decide(example.get("input")), example))));
  }

  @TestFactory
  Stream<DynamicTest> givesAdviceOfExactlyTheExpectedKinds() {
    return RulesFile.each("matchingExamples").map(example -> DynamicTest.dynamicTest(
        example.get("id").asText(),
        () -> {
          var kinds = new TreeSet<String>();
          RulesFile.decide(example.get("input")).advice().forEach(advice -> kinds.add(advice.kind().name()));
          assertEquals(new TreeSet<>(RulesFile.texts(example.at("/expected/adviceKinds"))), kinds);
        }));
  }

  @Test
  void hasTwentyEightExamples() {
    assertEquals(28, RulesFile.each("matchingExamples").count());
  }

  private static JsonNode expectedFieldsOf(Decision decision, JsonNode example) {
    var names = example.get("expected").properties().stream().map(field -> field.getKey()).toList();
    return RulesFile.JSON.<ObjectNode>valueToTree(decision).retain(names);
  }
}
