package clinic.rhomboid.screening;

/** What may become of the booking, from the mildest to the strictest; the order is that of the rules of record. */
public enum Disposition {
  BOOK_NORMALLY,
  BOOK_WITH_MODIFICATIONS,
  THERAPIST_REVIEW,
  DO_NOT_BOOK,
  DO_NOT_BOOK_EMERGENCY;

  /** From 0, book normally, to 4, an emergency. */
  public int rank() {
    return ordinal();
  }

  /** No time may be booked by any path, and every technique is blocked. */
  public boolean forbidsBooking() {
    return rank() >= DO_NOT_BOOK.rank();
  }

  Disposition stricter(Disposition other) {
    return rank() >= other.rank() ? this : other;
  }
}
