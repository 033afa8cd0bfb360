package clinic.rhomboid.screening;

import java.util.List;

/**
 * One rule in words that people read: what the handbook shows and what a comparison of two rule sets compares.
 *
 * @param question what the client is asked, or null
 * @param outcomes what follows from each answer; empty for what is no rule about the booking
 * @param lines whatever else it says
 * @param sources ids of the rules' sources
 * @param switchable whether the clinician who approves the rules may leave it out
 */
public record RuleText(
    Part part, String id, String label, String question, List<Outcome> outcomes, List<Line> lines, List<String> sources,
    boolean switchable) {

  /** The name under which a rule says by which words answers are stored: compared, but nothing to read. */
  public static final String KEPT_AS = "Kept as";

  /** The chapters, in order. */
  public enum Part {
    AGE("Who may be treated"),
    ASKED("Warning signs that are asked"),
    READ("Warning signs read from the complaint"),
    TOGETHER("Answers that weigh more together"),
    CONDITION("Conditions"),
    WHOLE("The answers as a whole"),
    TECHNIQUE("Techniques, and what speaks for and against each"),
    QUESTION("What is asked of whom"),
    WORDS("What clients are told");

    public final String title;

    Part(String title) {
      this.title = title;
    }
  }

  /**
   * What follows from one answer.
   *
   * @param when the answer
   * @param booking what becomes of the booking
   * @param effects one for each technique, in their order
   * @param toClient what the client is told if this decides, or empty
   * @param toStaff what the therapist reads, or empty
   */
  public record Outcome(String when, String booking, List<Effect> effects, String toClient, String toStaff) {}

  /** Something said under a name. */
  public record Line(String name, String text) {}
}
