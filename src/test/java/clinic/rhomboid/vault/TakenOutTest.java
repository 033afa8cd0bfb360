package clinic.rhomboid.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.takeout.TakenColumns;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An export of everything opens just what is ciphertext, and takes no secret. */
@QuarkusTest
class TakenOutTest {

  @Inject TakenColumns taken;

  @Test
  void whatIsCiphertextIsOpenedAndASecretIsNotTaken() {
    var kinds = Arrays.stream(ColumnsTest.COLUMNS.split("\n")).filter(line -> line.contains(": "))
        .collect(Collectors.toMap(line -> line.split(": ")[0], line -> line.split(": ")[1]));
    var ciphertext = new TreeSet<String>();
    kinds.forEach((column, kind) -> {
      if (kind.equals("ciphertext") && taken.tables().contains(column.split("\\.")[0])) {
        ciphertext.add(column);
      }
    });
    assertEquals(ciphertext, new TreeSet<>(taken.opened()), "Say in Catalogue.SEALED what opens a new column, or leave its table out");
    var secrets = taken.plain().stream().filter(column -> !column.matches(".*(sha256|evidence|anchor)"))
        .filter(column -> kinds.getOrDefault(column, "").matches("hash|sealed word")).toList();
    assertEquals(List.of(), secrets);
    assertTrue(taken.plain().contains("appointment.technique_id"));
  }
}
