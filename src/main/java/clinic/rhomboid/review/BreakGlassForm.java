package clinic.rhomboid.review;

import clinic.rhomboid.time.Typed;
import clinic.rhomboid.web.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a therapist typed to open a record.
 *
 * @param visit the id of the visit they came from, or empty; then name and birth date say whose record it is
 */
public record BreakGlassForm(String visit, String name, String birthDate, String reason, List<FieldError> errors) {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 2000;

  static BreakGlassForm blank(String visit) {
    return new BreakGlassForm(visitId(visit).map(UUID::toString).orElse(""), "", "", "", List.of());
  }

  static BreakGlassForm typed(String visit, String name, String birthDate, String reason) {
    return new BreakGlassForm(visitId(visit).map(UUID::toString).orElse(""), text(name), text(birthDate), text(reason), List.of());
  }

  BreakGlassForm checked() {
    var found = new ArrayList<FieldError>();
    if (visit.isEmpty() && name.isEmpty()) {
      found.add(new FieldError("name", "Type the client’s whole name"));
    }
    if (visit.isEmpty() && born().isEmpty()) {
      found.add(new FieldError("birthDate", "Type the client’s birth date, such as 1985-03-27"));
    }
    if (reason.length() < SHORTEST) {
      found.add(new FieldError("reason", "Write why you need to read this record, in at least " + SHORTEST + " characters"));
    } else if (reason.length() > LONGEST) {
      found.add(new FieldError("reason", "Shorten this to " + LONGEST + " characters or fewer"));
    }
    return new BreakGlassForm(visit, name, birthDate, reason, found);
  }

  BreakGlassForm nobody() {
    var field = visit.isEmpty() ? "name" : "reason";
    return new BreakGlassForm(visit, name, birthDate, reason, List.of(new FieldError(field,
        visit.isEmpty() ? "No single record has this name and birth date. Check both, or open it by the address of a visit."
            : "There is no record behind this visit. Go back and check the address.")));
  }

  Optional<UUID> visitId() {
    return visitId(visit);
  }

  Optional<LocalDate> born() {
    return Typed.date(birthDate);
  }

  /** The message at a field, or null. */
  public String error(String field) {
    return errors.stream()
        .filter(error -> error.field().equals(field)).map(FieldError::message).findFirst().orElse(null);
  }

  private static Optional<UUID> visitId(String typed) {
    return text(typed).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text(typed))) : Optional.empty();
  }

  private static String text(String typed) {
    return typed == null ? "" : typed.strip();
  }
}
