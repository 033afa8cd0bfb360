package clinic.rhomboid.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TherapistMatchingTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final List<String> RANKED = List.of("trigger_point", "deep_tissue", "swedish");
  private static final Map<String, String> NAMES =
      Map.of("trigger_point", "trigger point therapy", "deep_tissue", "deep tissue massage");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T19:15:00Z");

  @Test
  void putsTheBestRankFirst() {
    assertEquals(
        List.of("zoe", "ana"),
        order(offering("ana", "deep_tissue", "swedish"), offering("zoe", "trigger_point")));
  }

  @Test
  void putsThoseWithMoreOfTheTechniquesFirstWhenRanksAreEqual() {
    assertEquals(
        List.of("zoe", "ana"),
        order(
            offering("ana", "trigger_point", "myofascial", "hot_stone"),
            offering("zoe", "trigger_point", "swedish")));
  }

  @Test
  void putsTheSoonestFreeFirstWhenTechniquesAreEqualAndThoseWithoutAFreeTimeLast() {
    assertEquals(
        List.of("cy", "ben", "ana"),
        order(free("ana", null), free("ben", TUESDAY), free("cy", TUESDAY.minusSeconds(900))));
  }

  @Test
  void putsTheLowerIdFirstWhenAllElseIsEqual() {
    assertEquals(List.of("ana", "ben"), order(free("ben", TUESDAY), free("ana", TUESDAY)));
    assertEquals(List.of("ana", "ben"), order(free("ben", null), free("ana", null)));
  }

  @Test
  void putsTheWishedGenderFirstThenWhoeverTreatedTheClientLastTime() {
    assertEquals(List.of("dan", "cy", "ben", "ana"), order(
        tied("ana", false, false, null), tied("ben", false, true, TUESDAY), tied("cy", true, false, TUESDAY),
        tied("dan", true, true, TUESDAY)));
  }

  @Test
  void wishesComeAfterWhatFitsTheAnswersAndBeforeTheSoonestTime() {
    var wished = new TieBreak(true, true, null);
    assertEquals(List.of("best", "broad", "wished"), order(
        new Candidate("wished", "W", Set.of("deep_tissue"), Set.of(), TUESDAY.minusSeconds(900), wished),
        new Candidate("broad", "B", Set.of("deep_tissue", "swedish"), Set.of(), TUESDAY),
        new Candidate("best", "B", Set.of("trigger_point"), Set.of(), null)));
    assertEquals(List.of("wished", "soon"), order(
        free("soon", TUESDAY.minusSeconds(900)), new Candidate("wished", "W", Set.of("swedish"), Set.of(), TUESDAY, wished)));
  }

  @Test
  void amongEqualsPutsTheOneFirstWhoHasBeenWithoutABookingForLongest() {
    assertEquals(List.of("cy", "ben", "ana"), order(
        tied("ana", false, false, TUESDAY), tied("ben", false, false, TUESDAY.minusSeconds(1)), tied("cy", false, false, null)));
    // Not where they are free at different times.
    assertEquals(List.of("ana", "ben"), order(
        tied("ana", false, false, TUESDAY),
        new Candidate("ben", "ben", Set.of("swedish"), Set.of(), TUESDAY.plusSeconds(900), TieBreak.NONE)));
  }

  @Test
  void keepsTheRankFromWhoeverMayNotReadTheAnswers() {
    assertEquals("treated you last time; free from Tue 24 Nov, 14:15",
        Choice.besidesRank("Offers swedish, your best fit, and 1 more of your techniques; treated you last time;"
            + " free from Tue 24 Nov, 14:15"));
    assertNull(Choice.besidesRank("Offers swedish, your best fit"));
    assertNull(Choice.besidesRank(null));
  }

  @Test
  void saysWhatDecidedAmongEquals() {
    var choices = match(Set.of(), tied("ana", false, false, TUESDAY), tied("ben", false, false, null)).choices();
    assertEquals("Offers swedish, your third-best fit; longest without a booking of those who fit as well;"
        + " free from Tue 24 Nov, 14:15", choices.get(0).why());
    assertEquals("Offers swedish, your third-best fit; free from Tue 24 Nov, 14:15", choices.get(1).why());
    assertEquals("Offers swedish, your third-best fit; of the gender you wished for; treated you last time;"
        + " free from Tue 24 Nov, 14:15", match(Set.of(), tied("ana", true, true, null), tied("ben", false, true, null))
        .choices().get(0).why());
  }

  @Test
  void leavesOutThoseWithNoneOfTheTechniques() {
    assertEquals(List.of("ana"), order(offering("ana", "swedish"), offering("ben", "myofascial")));
  }

  @Test
  void leavesOutThoseWithoutEveryCompetence() {
    var matching = match(
        Set.of("oncology", "prenatal"),
        holding("ana", "oncology"),
        holding("ben", "prenatal", "oncology"),
        holding("cy"));
    assertEquals(List.of("ben"), ids(matching));
    assertFalse(matching.needsReview());
  }

  @Test
  void needsReviewWhenNobodyHoldsEveryCompetence() {
    var matching = match(Set.of("oncology", "prenatal"), holding("ana", "oncology"), holding("ben", "prenatal"));
    assertEquals(List.of(), ids(matching));
    assertTrue(matching.needsReview());
  }

  @Test
  void needsReviewWhenTheOnlyHolderOffersNoneOfTheTechniques() {
    var elsewhere = new Candidate("ana", "Ana", Set.of("myofascial"), Set.of("oncology"), TUESDAY);
    assertTrue(match(Set.of("oncology"), elsewhere).needsReview());
  }

  @Test
  void needsNoReviewWhenNoCompetenceIsRequired() {
    assertFalse(match(Set.of()).needsReview());
  }

  @Test
  void saysWhyInPlainWords() {
    assertEquals(
        "Offers trigger point therapy, your best fit, and 2 more of your techniques; free from Tue 24 Nov, 14:15",
        why(new Candidate("ana", "Ana", Set.copyOf(RANKED), Set.of(), TUESDAY)));
    assertEquals(
        "Offers deep tissue massage, your second-best fit, and 1 more of your techniques; no free time at the moment",
        why(new Candidate("ben", "Ben", Set.of("deep_tissue", "swedish"), Set.of(), null)));
    assertEquals(
        "Offers swedish, your third-best fit; no free time at the moment",
        why(new Candidate("cy", "Cy", Set.of("swedish"), Set.of(), null)));
  }

  @Test
  void carriesTheTechniqueThatFitsBest() {
    assertEquals(
        "deep_tissue", match(Set.of(), offering("ana", "swedish", "deep_tissue")).choices().get(0).technique());
  }

  private static String why(Candidate candidate) {
    return match(Set.of(), candidate).choices().get(0).why();
  }

  private static List<String> order(Candidate... candidates) {
    return ids(match(Set.of(), candidates));
  }

  private static List<String> ids(Matching matching) {
    return matching.choices().stream().map(Choice::therapist).toList();
  }

  private static Matching match(Set<String> required, Candidate... candidates) {
    return TherapistMatching.order(RANKED, required, List.of(candidates), NAMES, NEW_YORK);
  }

  private static Candidate offering(String id, String... techniques) {
    return new Candidate(id, id, Set.of(techniques), Set.of(), TUESDAY);
  }

  private static Candidate holding(String id, String... competences) {
    return new Candidate(id, id, Set.of("swedish"), Set.of(competences), TUESDAY);
  }

  private static Candidate tied(String id, boolean gender, boolean lastTime, Instant lastBooked) {
    return new Candidate(id, id, Set.of("swedish"), Set.of(), TUESDAY, new TieBreak(gender, lastTime, lastBooked));
  }

  private static Candidate free(String id, Instant earliest) {
    return new Candidate(id, id, Set.of("swedish"), Set.of(), earliest);
  }
}
