package clinic.rhomboid.retention;

import java.util.List;

/**
 * What would become of a client's record, before anything is done.
 *
 * @param waiting visits that stand in the way, in words; nothing can be closed before they are cancelled
 * @param keptUntil the last day the law wants the record kept, or null when it may be erased at once
 * @param counts what there is of the client, by kind
 */
public record ErasureView(
    ClientLine client, Step step, List<Waiting> waiting, String keptUntil, List<Count> counts, int years) {

  /** What can be done next. */
  public enum Step {
    CANCEL_FIRST,
    RESTRICT,
    ERASE,
    /** Under lock, and it must stay so. */
    RESTRICTED,
    ERASED;

    public boolean is(String name) {
      return name().equals(name);
    }
  }

  /** @param date the day at the desk, or null for a request that has no time */
  public record Waiting(String words, String date) {}

  public record Count(String what, long number) {}
}
