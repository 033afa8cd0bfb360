package clinic.rhomboid.booking;

import java.util.List;
import java.util.UUID;

/**
 * Two people who come together, each for their own visit.
 *
 * @param oneRoom whether two rooms will not do
 * @throws IllegalArgumentException when it is one person twice
 */
public record PairWish(int locationId, Half first, Half second, boolean oneRoom) {

  public PairWish {
    if (first.clientId().equals(second.clientId())) {
      throw new IllegalArgumentException("Nobody comes together with themselves");
    }
  }

  /**
   * One of the two, who can be reached by e-mail, by phone or by both.
   *
   * @param therapist the only therapist wanted, or null for any
   */
  public record Half(UUID clientId, String email, String phone, String technique, int minutes, String therapist) {}

  public List<Half> halves() {
    return List.of(first, second);
  }
}
