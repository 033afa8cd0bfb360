package clinic.rhomboid.review;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.screening.Disposition;

/** What the therapist reads first. */
public enum VisitVerdict {
  GO("Treat as booked", "Go ahead", "v-go", "ok", "ready"),
  CHANGE("Treat with changes", "With changes", "v-change", "attention", "change"),
  DECIDE("You decide", "You decide", "v-stop", "attention", "call"),
  STOP("Do not treat", "Do not treat", "v-stop", "stop", "stopsign"),
  WAIT("No answers yet", "No answers yet", "v-wait", "calm", "form"),
  OFF("Not taking place", "Called off", "v-wait", "calm", "cancelled");

  public final String title;
  public final String shortly;
  public final String chip;
  public final String tone;
  public final String glyph;

  VisitVerdict(String title, String shortly, String chip, String tone, String glyph) {
    this.title = title;
    this.shortly = shortly;
    this.chip = chip;
    this.tone = tone;
    this.glyph = glyph;
  }

  static VisitVerdict of(Appointment visit, Disposition disposition, boolean limited) {
    if (visit.state.calledOff()) {
      return OFF;
    }
    if (visit.haltedAt != null) {
      return STOP;
    }
    if (disposition == null) {
      return WAIT;
    }
    if (disposition.forbidsBooking()) {
      return STOP;
    }
    if (visit.undecided() || visit.acceptanceId == null && disposition == Disposition.THERAPIST_REVIEW) {
      return DECIDE;
    }
    return disposition == Disposition.BOOK_NORMALLY && !limited ? GO : CHANGE;
  }
}
