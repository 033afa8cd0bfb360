package clinic.rhomboid.notes;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.web.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Says how far what was sent is kept. */
@ApplicationScoped
class Keeping {

  private final Drafts drafts;
  private final NoteReading reading;

  Keeping(Drafts drafts, NoteReading reading) {
    this.drafts = drafts;
    this.reading = reading;
  }

  /** For a page that opens: what was saved last, if anything was. */
  Kept opened(Appointment visit, Document.Kind kind) {
    return drafts.of(visit.id, kind).map(draft -> saved(visit, Sheet.opened(draft.version), draft))
        .orElseGet(() -> new Kept(page(visit, kind), Sheet.opened(0), null, null, 0));
  }

  /**
   * For a page that has sent something.
   *
   * @param content of what it sent
   */
  Kept sent(Appointment visit, Document.Kind kind, Sheet sheet, Object content, WriteOutcome outcome) {
    if (outcome instanceof WriteOutcome.Saved saved) {
      return saved(visit, sheet, saved.draft());
    }
    if (outcome instanceof WriteOutcome.Older older) {
      return new Kept(page(visit, kind), sheet, null, "Not saved: this " + kind.word + " was changed on another page at "
          + reading.times(visit).lately(older.draft().savedAt) + ".", older.draft().version);
    }
    if (outcome instanceof WriteOutcome.Standstill standstill) {
      return not(visit, kind, sheet, standstill.why());
    }
    // What only keeps it from being signed was saved all the same.
    return drafts.of(visit.id, kind).filter(draft -> drafts.content(draft, content.getClass()).equals(content))
        .map(draft -> saved(visit, sheet, draft))
        .orElseGet(() -> not(visit, kind, sheet, ((WriteOutcome.Invalid) outcome).errors().get(0).message()));
  }

  /** What the top of the page says is wrong. */
  static List<FieldError> errors(WriteOutcome outcome, Kept kept) {
    return outcome instanceof WriteOutcome.Invalid invalid ? invalid.errors() : List.of(new FieldError("kept", kept.problem()));
  }

  /** 200 for what was kept, 422 for what must be put right first, 409 where something else stands in the way. */
  static int status(WriteOutcome outcome) {
    return outcome instanceof WriteOutcome.Unknown ? 404 : outcome instanceof WriteOutcome.Invalid ? 422
        : outcome instanceof WriteOutcome.Older || outcome instanceof WriteOutcome.Standstill ? 409 : 200;
  }

  private Kept saved(Appointment visit, Sheet sheet, DocumentDraft draft) {
    return new Kept(page(visit, draft.kind), sheet.at(draft.version), reading.times(visit).lately(draft.savedAt), null, 0);
  }

  private static Kept not(Appointment visit, Document.Kind kind, Sheet sheet, String why) {
    return new Kept(page(visit, kind), sheet, null, "Not saved. " + why, 0);
  }

  private static String page(Appointment visit, Document.Kind kind) {
    return "/therapist/visits/" + visit.id + "/" + kind.word;
  }
}
