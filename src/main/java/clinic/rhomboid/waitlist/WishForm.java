package clinic.rhomboid.waitlist;

import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.time.Typed;
import clinic.rhomboid.web.FieldError;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A wish as it was typed. What is no choice of the page counts as not chosen. */
public final class WishForm {

  /** Longer than that nobody waits. */
  static final int MOST_DAYS = 180;

  private static final int USUAL_DAYS = 28;
  private static final String USUAL_MINUTES = "60";

  private final Map<String, List<String>> fields;
  private final List<FieldError> errors = new ArrayList<>();

  private WishForm(Map<String, List<String>> fields) {
    this.fields = fields;
  }

  public static WishForm of(Map<String, List<String>> fields) {
    return new WishForm(fields);
  }

  /** What the page shows first. */
  public static WishForm of(String technique, int minutes, String therapist, LocalDate today) {
    return new WishForm(Map.of(
        "technique", technique == null ? List.of() : List.of(technique),
        "minutes", List.of(minutes == 0 ? USUAL_MINUTES : Integer.toString(minutes)),
        "therapist", therapist == null ? List.of() : List.of(therapist),
        "from", List.of(today.toString()), "until", List.of(today.plusDays(USUAL_DAYS).toString())));
  }

  public String text(String field) {
    return fields.getOrDefault(field, List.of()).stream().findFirst().map(String::strip).orElse("");
  }

  public boolean has(String field, String value) {
    return fields.getOrDefault(field, List.of()).contains(value);
  }

  public List<FieldError> errors() {
    return errors;
  }

  /** The message at this field, or null. */
  public String at(String field) {
    return errors.stream().filter(error -> error.field().equals(field)).map(FieldError::message).findFirst().orElse(null);
  }

  /**
   * The wish, or nothing with what is wrong.
   *
   * @param techniques those that may be wished for
   */
  public Optional<Wish> read(ClinicSupply supply, Collection<String> techniques, LocalDate today) {
    var minutes = text("minutes").matches("\\d{1,3}") ? Integer.parseInt(text("minutes")) : 0;
    var wanted = chosen("technique").stream()
        .filter(id -> techniques.contains(id) && supply.service(id, minutes).isPresent()).toList();
    if (wanted.isEmpty()) {
      add("technique", "Choose at least one technique, and a length that there is of it");
    }
    var from = date("from", "Enter the first day", today);
    var until = date("until", "Enter the last day", today);
    if (errors.isEmpty() && (until.isBefore(from) || until.isBefore(today))) {
      add("until", "The last day must not be before the first, and not over");
    }
    if (errors.isEmpty() && ChronoUnit.DAYS.between(today, until) > MOST_DAYS) {
      add("until", "The last day can be " + MOST_DAYS + " days ahead at most");
    }
    var parts = chosen("part").stream().map(Part::of).flatMap(Optional::stream).collect(Collectors.toSet());
    var therapists = chosen("therapist").stream().filter(id -> supply.therapist(id).isPresent()).collect(Collectors.toSet());
    return errors.isEmpty() ? Optional.of(new Wish(wanted, minutes, therapists, parts, from, until)) : Optional.empty();
  }

  void add(String field, String message) {
    errors.add(new FieldError(field, message));
  }

  private LocalDate date(String field, String missing, LocalDate otherwise) {
    return Typed.date(text(field)).orElseGet(() -> {
      add(field, missing);
      return otherwise;
    });
  }

  private List<String> chosen(String field) {
    return fields.getOrDefault(field, List.of()).stream().distinct().toList();
  }
}
