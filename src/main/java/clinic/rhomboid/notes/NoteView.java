package clinic.rhomboid.notes;

import clinic.rhomboid.web.FieldError;
import java.util.List;

/**
 * A treatment note while it is being written.
 *
 * @param id of the visit
 * @param line when and what
 * @param technique the one that is booked
 * @param last the note before this one, or null
 * @param signer the name to sign with
 * @param signature what was typed as signature
 */
public record NoteView(
    String id, String name, String line, Kept kept, List<Part> parts, List<Choice> pressures, List<Used> techniques,
    String technique, SignedNote last, String signer, String signature, List<FieldError> errors) {

  /**
   * A part of the note.
   *
   * @param value the name of its section
   * @param copied whether it says exactly what the last note said
   * @param confirmed whether that was said to be still true
   * @param copyable whether the last note has words for it
   */
  public record Part(
      String field, String value, String title, String hint, String words, boolean copied, boolean confirmed,
      boolean copyable) {}

  public record Choice(String value, String word, boolean chosen) {}

  /** A technique and for how long it was used, as typed. */
  public record Used(String id, String name, String minutes) {}

  /** The message at a field, or null. */
  public String error(String field) {
    return errors.stream()
        .filter(error -> error.field().equals(field)).map(FieldError::message).findFirst().orElse(null);
  }
}
