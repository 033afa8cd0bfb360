package clinic.rhomboid.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.booking.AppointmentState;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class NoHealthWordsTest {

  private static final Set<String> TELLING = Set.of(
      "id", "name", "label", "question", "clientAdvice", "staffReason", "therapistAlert", "pressureLabel", "description");
  private static final List<String> SPOKEN = List.of(
      "swedish", "deep tissue", "deep_tissue", "trigger", "myofascial", "pain", "symptom", "condition", "health", "medical",
      "doctor", "review", "screening", "answers");

  @Inject Desk desk;
  @Inject Messages messages;
  @Inject Letters letters;

  @ParameterizedTest
  @EnumSource(value = MessageKind.class, names = "DRAFT_LINK", mode = EnumSource.Mode.EXCLUDE)
  void tellsNothingOfTechniqueReasonOrAdvice(MessageKind kind) throws Exception {
    var visit = desk.visit(AppointmentState.PENDING_REVIEW);
    var id = desk.queued(visit, kind, Instant.parse("2026-11-20T12:00:00Z"));
    var letter = QuarkusTransaction.requiringNew().call(() -> letters.render(messages.findById(id)));
    QuarkusTransaction.requiringNew().run(() -> messages.deleteById(id));

    assertEquals(List.of(), found(letter.subject() + letter.text() + letter.html()));
  }

  @Test
  void wouldFindThem() throws Exception {
    assertEquals(List.of("swedish"), found("60-minute Swedish for you"));
  }

  private static List<String> found(String mail) throws Exception {
    var lower = mail.toLowerCase(Locale.ROOT);
    var words = new ArrayList<>(SPOKEN);
    try (var rules = NoHealthWordsTest.class.getResourceAsStream("/clinical/clinical-rules.json")) {
      var root = new ObjectMapper().readTree(rules);
      for (var part : List.of("techniques", "redFlags", "contraindications", "escalations")) {
        collect(root.get(part), words);
      }
    }
    return words.stream().distinct().filter(lower::contains).toList();
  }

  private static void collect(JsonNode node, List<String> words) {
    node.properties().forEach(field -> {
      if (TELLING.contains(field.getKey()) && !field.getValue().asText().isBlank()) {
        words.add(field.getValue().asText().toLowerCase(Locale.ROOT));
      }
    });
    node.forEach(child -> collect(child, words));
  }
}
