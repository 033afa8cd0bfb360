package clinic.rhomboid.retention;

import java.time.LocalDate;

/**
 * How long a record is kept: so many years from the last visit or contact, and of somebody who was a child then, from the
 * birthday on which they came of age.
 *
 * @param adultAge 18, or 21 where the law counts so
 */
public record RetentionRule(int years, int adultAge) {

  /** The last day on which the record is kept. */
  public LocalDate keepUntil(LocalDate birthDate, LocalDate lastContact) {
    var adult = birthDate.plusYears(adultAge);
    return (adult.isAfter(lastContact) ? adult : lastContact).plusYears(years);
  }

  public boolean isOver(LocalDate birthDate, LocalDate lastContact, LocalDate today) {
    return today.isAfter(keepUntil(birthDate, lastContact));
  }
}
