package clinic.rhomboid.screening;

import clinic.rhomboid.answers.Answers;
import clinic.rhomboid.answers.Reply;

/** One item that can carry an escalation. */
public sealed interface EscalationMember {

  /** What the answer is about, in the client's words. */
  String label();

  /** Exactly which answer it is, for staff. */
  default String inFull() {
    return label();
  }

  /** Whether the answers leave it possible. */
  boolean positive(Answers answers);

  /** Whether the answers say so plainly. */
  boolean certain(Answers answers);

  /** A warning sign, asked or derived; a cleared one still counts. */
  record Flag(RedFlag flag) implements EscalationMember {

    @Override
    public String label() {
      return flag.plainLabel();
    }

    @Override
    public boolean positive(Answers answers) {
      return flag.reply(answers).positive();
    }

    @Override
    public boolean certain(Answers answers) {
      return flag.reply(answers) == Reply.YES;
    }
  }

  /** A contraindication, whatever its follow-up says. */
  record Any(Contraindication item) implements EscalationMember {

    @Override
    public String label() {
      return item.label();
    }

    @Override
    public boolean positive(Answers answers) {
      return item.answer(answers).answer().positive();
    }

    @Override
    public boolean certain(Answers answers) {
      return item.answer(answers).answer() == Reply.YES;
    }
  }

  /** A contraindication with one follow-up option. */
  record With(Contraindication item, String option) implements EscalationMember {

    @Override
    public String inFull() {
      return item.label() + ": " + item.followUp().chosen(option).label();
    }

    @Override
    public String label() {
      return item.label();
    }

    @Override
    public boolean positive(Answers answers) {
      var given = item.answer(answers);
      if (given.answer() != Reply.YES) {
        return given.answer().positive();
      }
      var chosen = item.option(given);
      return chosen.equals(option) || chosen.equals(FollowUp.NOT_SURE);
    }

    @Override
    public boolean certain(Answers answers) {
      var given = item.answer(answers);
      return given.answer() == Reply.YES && item.option(given).equals(option) && !option.equals(FollowUp.NOT_SURE);
    }
  }
}
