package clinic.rhomboid.screening;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.Person;
import java.util.function.Function;

/**
 * What must have been answered for an eligibility rule, and what follows if it was not.
 *
 * @param question its id among the questions about the person
 * @param asked where the answer is found
 * @param equals the only answer that meets it
 */
public record Requirement(
    String question,
    Function<Person, String> asked,
    String equals,
    Disposition elseDisposition,
    AdviceKind elseAdviceKind,
    String elseAdvice) {

  boolean met(Answers answers) {
    return equals.equals(asked.apply(answers.person()));
  }
}
