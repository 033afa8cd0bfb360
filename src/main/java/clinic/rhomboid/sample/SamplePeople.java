package clinic.rhomboid.sample;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.intake.AnswersJson;
import clinic.rhomboid.screening.Disposition;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.screening.Screening;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The sample clinic's thirty clients, with the worked examples of the rules of record as their answers. */
@ApplicationScoped
class SamplePeople {

  private static final List<String> NAMES = List.of(
      "Hanna Brandt", "Luis Ortega", "Grace Adeyemi", "Nikhil Shah", "Ewa Nowak", "Daniel Kim", "Sofia Marino",
      "Marcus Bell", "Ines Duarte", "Yara Haddad", "Peter Olsen", "Clara Jensen", "Tom Fletcher", "Leila Farsi",
      "Aiko Mori", "Viktor Hoang", "Rosa Delgado", "Sam Nasser", "Julia Novak", "Owen Price", "Gwen Parry", "Oskar Lund",
      "Nadia Osei", "Karl Weiss", "Beth Coleman", "Aaron Blum", "Mina Petrov", "Jonas Weber", "Priya Raman", "Dana Whitfield");

  private static final int YOUNGEST = 26;
  private static final int AGES = 24;

  private final List<Answers> examples;

  SamplePeople(RuleSet rules) {
    examples = examples(new AnswersJson(rules));
  }

  /** One client and what they answer. */
  record Person(Identity identity, Answers answers) {}

  /** The n-th client, always the same person, with answers that the rules decide in the wanted way. */
  Person person(int number, LocalDate today, RuleSet rules, Predicate<Disposition> wanted) {
    var index = number % NAMES.size();
    var age = YOUNGEST + index * 5 % AGES;
    var fitting = examples.stream()
        .filter(answers -> wanted.test(Screening.of(rules, answers.atAge(age)).disposition()))
        .toList();
    var name = NAMES.get(index);
    var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com";
    var identity = new Identity(name, today.minusYears(age).minusDays(40L + index), email, "+1212555%04d".formatted(100 + index));
    return new Person(identity, fitting.get(number % fitting.size()));
  }

  private static List<Answers> examples(AnswersJson json) {
    try (var stream = SamplePeople.class.getResourceAsStream("/clinical/clinical-rules.json")) {
      var answers = new ArrayList<Answers>();
      for (JsonNode example : new ObjectMapper().readTree(stream).get("matchingExamples")) {
        var read = json.read(example.get("input")).answers();
        if (read.person().age() != null && read.person().age() >= 18) {
          answers.add(read);
        }
      }
      return answers;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
