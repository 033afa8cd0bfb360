package clinic.rhomboid.booking;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.screening.Decision;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.screening.Screening;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;

/** The rules of record applied to a person on the day of a visit. */
@ApplicationScoped
public class VisitScreening {

  private final RuleSet rules;

  VisitScreening(RuleSet rules) {
    this.rules = rules;
  }

  public Decision on(LocalDate day, Answers answers, LocalDate birthDate) {
    return Screening.of(rules, answers.atAge(age(birthDate, day)));
  }

  public static int age(LocalDate birthDate, LocalDate day) {
    return Period.between(birthDate, day).getYears();
  }
}
