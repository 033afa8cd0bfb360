package clinic.rhomboid.screening;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.Reply;

/** A place in the answers that a condition reads, such as {@code complaint.goals}. */
record FieldPath(Kind kind, String name) {

  enum Kind {
    AGE,
    SCORE,
    ONE_CHOICE,
    CHOICES,
    /** The contraindications answered with a plain yes. */
    CONDITIONS;

    boolean numeric() {
      return this == AGE || this == SCORE;
    }
  }

  Integer number(Answers answers) {
    return kind == Kind.AGE ? answers.person().age() : answers.complaint().scores().get(name);
  }

  boolean includes(Answers answers, String word) {
    return kind == Kind.CONDITIONS
        ? answers.contraindication(word).answer() == Reply.YES
        : answers.complaint().chosen(name).contains(word);
  }

  boolean missing(Answers answers) {
    return kind.numeric() ? number(answers) == null : answers.complaint().chosen(name).isEmpty();
  }
}
