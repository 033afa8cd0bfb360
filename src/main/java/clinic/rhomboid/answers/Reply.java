package clinic.rhomboid.answers;

/** What a client says to a screening question. Only a plain no is a no: the rules read the last two like a yes. */
public enum Reply {
  YES,
  NO,
  NOT_SURE,
  UNANSWERED;

  /** The reply a word stands for; nothing said is unanswered, and a word outside the list is not sure. */
  public static Reply of(String word) {
    if (word == null || word.isBlank()) {
      return UNANSWERED;
    }
    return switch (word) {
      case "yes" -> YES;
      case "no" -> NO;
      case "unanswered" -> UNANSWERED;
      default -> NOT_SURE;
    };
  }

  /** The word it is stored as. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Not a plain no, so the item counts. */
  public boolean positive() {
    return this != NO;
  }
}
