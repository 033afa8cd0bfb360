package clinic.rhomboid.screening;

import clinic.rhomboid.answers.Answers;

/** How a condition compares a field with its value; the words are those of the rules of record. */
enum Operator {
  IN("in"),
  EQ("eq"),
  INCLUDES_ANY("includesAny"),
  INCLUDES_NONE("includesNone"),
  GTE("gte"),
  LT("lt"),
  GTE_OR_MISSING("gte_or_missing"),
  MISSING("missing");

  final String word;

  Operator(String word) {
    this.word = word;
  }

  /** Whether it can be asked of such a field at all. */
  boolean fits(FieldPath.Kind kind) {
    return switch (this) {
      case IN -> kind == FieldPath.Kind.ONE_CHOICE;
      case EQ -> kind.numeric() || kind == FieldPath.Kind.ONE_CHOICE;
      case INCLUDES_ANY, INCLUDES_NONE -> kind == FieldPath.Kind.CHOICES || kind == FieldPath.Kind.CONDITIONS;
      case GTE, LT, GTE_OR_MISSING -> kind.numeric();
      case MISSING -> kind != FieldPath.Kind.CONDITIONS;
    };
  }

  boolean holds(Condition condition, Answers answers) {
    return switch (this) {
      case IN, INCLUDES_ANY -> condition.matchesAWord(answers);
      case INCLUDES_NONE -> !condition.matchesAWord(answers);
      case MISSING -> condition.field().missing(answers);
      case EQ -> condition.field().kind().numeric() ? compare(condition, answers) : condition.matchesAWord(answers);
      case GTE, LT, GTE_OR_MISSING -> compare(condition, answers);
    };
  }

  private boolean compare(Condition condition, Answers answers) {
    var given = condition.field().number(answers);
    if (given == null) {
      return this == GTE_OR_MISSING;
    }
    return switch (this) {
      case EQ -> given == condition.number();
      case LT -> given < condition.number();
      default -> given >= condition.number();
    };
  }
}
