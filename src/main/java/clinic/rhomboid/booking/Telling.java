package clinic.rhomboid.booking;

/** Whether and when a client is told of a change. */
public enum Telling {
  AT_ONCE,
  /** What the desk does can be undone for a while, and whoever was not told yet need not be told again. */
  IN_A_WHILE,
  /** The desk has told them itself. */
  NOT;

  /** What the desk's question, whether to tell the client, was answered with. */
  public static Telling ofStaff(boolean tell) {
    return tell ? IN_A_WHILE : NOT;
  }
}
