package clinic.rhomboid.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.screening.RandomIntakes;
import clinic.rhomboid.screening.RulesFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnswersJsonPropertiesTest {

  private static final AnswersJson CODEC = new AnswersJson(RulesFile.RULES);

  @Provide
  Arbitrary<Answers> intakes() {
    return RandomIntakes.any();
  }

  @Property
  void nothingIsLostOnTheWayThroughText(@ForAll("intakes") Answers answers) throws JsonProcessingException {
    var text = RulesFile.JSON.writeValueAsString(CODEC.write(answers));
    assertEquals(new AnswersJson.Parsed(answers, List.of(), List.of()), CODEC.read(RulesFile.JSON.readTree(text)));
  }
}
