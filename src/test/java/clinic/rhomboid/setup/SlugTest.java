package clinic.rhomboid.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

  @ParameterizedTest
  @CsvSource({"Ana Ruiz,ana", "  Zoë Brandt,zoe", "Anne-Marie Weiß,anne-marie", "O’Neil Ash,oneil", "李 小龙,therapist",
      "X Ray,therapist", "-42 Ann,therapist", "New Person,new-2"})
  void isMadeFromTheFirstName(String name, String slug) {
    assertEquals(slug, Slug.of(name, taken -> false));
  }

  @Test
  void tellsTwoOfOneNameApart() {
    assertEquals("ana-3", Slug.of("Ana Ruiz", Set.of("ana", "ana-2")::contains));
  }
}
