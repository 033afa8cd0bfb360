package clinic.rhomboid.journey;

import static clinic.rhomboid.screening.RulesFile.RULES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AnewTest {

  private static final Anew ANEW = new Anew(RULES);
  private static final QuestionPages PAGES = new QuestionPages(RULES, ANEW, Set::of);

  @Test
  void everyIdExistsAndWhatTheRulesNameIsIn() {
    ANEW.ids().forEach(id -> assertNotNull(RULES.contraindication(id), id));
    RULES.contraindications().stream().filter(item -> item.category().equals("medication") || item.category().equals("pregnancy"))
        .forEach(item -> assertTrue(ANEW.asks(item.id()), item.id()));
    for (var named : new String[] {"ci_fever_contagious", "ci_infection_treated", "ci_acute_strain", "ci_fracture"}) {
      assertTrue(ANEW.asks(named), named);
    }
  }

  @Test
  void onTheDayEveryWarningSignAndEverythingAnewIsAskedOnce() {
    var asked = PAGES.ofTheDay().questions().map(Question::id).toList();
    assertEquals(asked.size(), new TreeSet<>(asked).size());
    var wanted = new TreeSet<>(ANEW.ids());
    RULES.redFlags().stream().filter(flag -> !flag.derived()).forEach(flag -> wanted.add(flag.id()));
    assertEquals(wanted, new TreeSet<>(asked));
  }

  @Test
  void aReturningClientIsAskedEverythingEitherAnewOrOnAPageToConfirm() {
    var confirmed = PAGES.page(Step.HEALTH_1).without(ANEW::asks).questions().map(Question::id).collect(Collectors.toSet());
    assertTrue(confirmed.stream().noneMatch(ANEW::asks));
    assertTrue(confirmed.contains("ci_disc"));
  }

  @Test
  void anAnswersAgeIsToldInWords() {
    var today = LocalDate.of(2026, 11, 20);
    assertEquals("on March 3, 8 months ago", Ages.words(LocalDate.of(2026, 3, 3), today));
    assertEquals("on November 19, yesterday", Ages.words(LocalDate.of(2026, 11, 19), today));
    assertEquals("on October 20, 4 weeks ago", Ages.words(LocalDate.of(2026, 10, 20), today));
    assertEquals("on May 1, 2023, 3 years ago", Ages.words(LocalDate.of(2023, 5, 1), today));
    assertEquals("today", Ages.words(today, today));
  }
}
