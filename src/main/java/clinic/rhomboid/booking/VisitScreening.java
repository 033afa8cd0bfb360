package clinic.rhomboid.booking;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.intake.Questionnaires;
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
  private final Questionnaires questionnaires;

  VisitScreening(RuleSet rules, Questionnaires questionnaires) {
    this.rules = rules;
    this.questionnaires = questionnaires;
  }

  public Decision on(LocalDate day, Answers answers, LocalDate birthDate) {
    return of(answers.atAge(age(birthDate, day)));
  }

  /** At the age the answers name. Nobody else calls the rules: what is switched off is left out here, and here alone. */
  public Decision of(Answers answers) {
    return Screening.of(rules, evaluated(answers));
  }

  /** The answers as the rules see them. */
  public Answers evaluated(Answers answers) {
    return answers.without(questionnaires.inForce().switchedOff());
  }

  public static int age(LocalDate birthDate, LocalDate day) {
    return Period.between(birthDate, day).getYears();
  }
}
