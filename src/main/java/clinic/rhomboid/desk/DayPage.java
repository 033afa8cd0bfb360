package clinic.rhomboid.desk;

/**
 * Everything the day's page shows.
 *
 * @param notice what the desk has to know before it goes on, or null
 * @param undo what can still be taken back, or null
 * @param mark how the day was marked when it was read, see {@link DayMarks}
 * @param lately what somebody else did last, or null
 */
public record DayPage(
    Dates dates, String notice, UndoBar undo, String mark, String lately, FreeTimes free, Tally tally, Board board) {}
