package clinic.rhomboid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.intake.AnswersJson;
import clinic.rhomboid.screening.RulesFile;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whatever is asked for in whatever order: nothing stands that neither the rules nor a therapist let stand. */
@QuarkusTest
class NothingAroundTheRulesTest {

  /** Of how many stories; {@code -Drhomboid.stories=500 -Drhomboid.first-story=1000} tells others and more. */
  private static final int STORIES = Integer.getInteger("rhomboid.stories", 8);
  private static final long FIRST = Long.getLong("rhomboid.first-story", 1);
  private static final int DEEDS = 14;

  @Inject Oracle oracle;

  @Test
  void noSequenceOfRequestsEndsWithAVisitThatItsAnswersForbid() {
    var seen = EnumSet.noneOf(AppointmentState.class);
    var answered = new ArrayList<String>();
    LongStream.range(FIRST, FIRST + STORIES).forEach(seed -> {
      var story = new Story(seed, oracle);
      for (var deed = 0; deed < DEEDS; deed++) {
        story.goOn();
        assertEquals(List.of(), oracle.aroundTheRules(story.visits()), () -> "Story " + seed + ": " + story.told());
      }
      assertTrue(story.told().stream().noneMatch(said -> said.matches(".*: 5\\d\\d")), () -> "Story " + seed + ": " + story.told());
      story.visits().forEach(visit -> seen.add(oracle.state(visit)));
      answered.addAll(story.told());
    });
    // Stories in which nothing comes about, or nothing is ever refused, would prove nothing.
    assertTrue(seen.containsAll(Set.of(AppointmentState.CONFIRMED, AppointmentState.PENDING_REVIEW)), seen::toString);
    assertTrue(answered.stream().anyMatch(said -> said.matches("book .*: 409")), answered::toString);
    assertTrue(answered.containsAll(Set.of("acceptance: 303", "answer again: Signed")), answered::toString);
  }

  @Test
  void whatForbidsOneVisitHoldsEveryOtherOfTheSamePerson() {
    var person = Api.person(Api.age("A01"));
    var first = booked(person);
    var second = booked(person);
    var forbidding = new AnswersJson(RulesFile.RULES).read(Api.answers("A06")).answers();
    assertEquals("Signed", oracle.answerAgain(first, forbidding));
    assertEquals(AppointmentState.SUSPENDED, oracle.state(first));
    assertEquals(AppointmentState.SUSPENDED, oracle.state(second));
  }

  private static UUID booked(ObjectNode person) {
    return UUID.fromString(Api.book(Api.wish(person, Api.answers("A01"), "swedish", 60, Api.someSlot("swedish", 60).start()))
        .statusCode(201).extract().path("id"));
  }
}
