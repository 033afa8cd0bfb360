package clinic.rhomboid.retention;

import clinic.rhomboid.location.Location;
import clinic.rhomboid.web.FieldError;
import java.util.ArrayList;
import java.util.List;

/** The rule of retention as it was typed. */
public record RetentionForm(String years, String adultAge, boolean nightly) {

  private static final int SHORTEST = 1;
  private static final int LONGEST = 50;

  public RetentionForm {
    years = years == null ? "" : years.strip();
    adultAge = adultAge == null ? "" : adultAge.strip();
  }

  static RetentionForm of(Location location) {
    return new RetentionForm(Integer.toString(location.retentionYears), Integer.toString(location.retentionAdultAge),
        location.retentionNightly);
  }

  /** What is wrong with this field, or null. */
  public String problem(String field) {
    return errors().stream().filter(error -> error.field().equals(field)).map(FieldError::message).findFirst().orElse(null);
  }

  public List<FieldError> errors() {
    var errors = new ArrayList<FieldError>();
    if (!years.matches("\\d{1,2}") || number(years) < SHORTEST || number(years) > LONGEST) {
      errors.add(new FieldError("years", "Enter a number of years from " + SHORTEST + " to " + LONGEST));
    }
    if (!adultAge.matches("18|19|20|21")) {
      errors.add(new FieldError("adultAge", "Enter an age from 18 to 21"));
    }
    return errors;
  }

  void fill(Location location) {
    location.retentionYears = number(years);
    location.retentionAdultAge = number(adultAge);
    location.retentionNightly = nightly;
  }

  String inWords() {
    return years + " years, children from " + adultAge + (nightly ? ", every night" : ", by hand");
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
