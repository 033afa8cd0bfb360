package clinic.rhomboid.journey;

import clinic.rhomboid.slots.TherapistSupply;
import java.util.Arrays;
import java.util.Optional;

/** By whom a client may wish to be treated without naming anybody. */
enum Wish {
  WOMAN("a_woman", "female", "A woman"),
  MAN("a_man", "male", "A man");

  /** As addresses have it; no therapist's id has such a sign in it. */
  final String word;

  final String gender;
  final String title;

  Wish(String word, String gender, String title) {
    this.word = word;
    this.gender = gender;
    this.title = title;
  }

  static Optional<Wish> of(String word) {
    return Arrays.stream(values()).filter(wish -> wish.word.equals(word)).findFirst();
  }

  boolean fits(TherapistSupply therapist) {
    return gender.equals(therapist.gender());
  }
}
