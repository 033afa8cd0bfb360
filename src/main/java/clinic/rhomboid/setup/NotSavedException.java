package clinic.rhomboid.setup;

/** Ends a change that cannot be: most often one that would leave visits to come without what they need. */
class NotSavedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  final String field;

  /**
   * @param field the one to go back to
   * @param message what stands in the way, and what to do about it
   */
  NotSavedException(String field, String message) {
    super(message, null, false, false);
    this.field = field;
  }

  /** Such as {@code 1 visit} and {@code 3 visits}. */
  static String visits(long count) {
    return count == 1 ? "1 visit" : count + " visits";
  }
}
