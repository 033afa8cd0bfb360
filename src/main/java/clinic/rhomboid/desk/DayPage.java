package clinic.rhomboid.desk;

import java.util.List;

/**
 * Everything the day's page shows.
 *
 * @param notice what the desk has to know before it goes on, or null
 */
public record DayPage(Dates dates, String notice, List<NextFree> nextFree, Tally tally, Board board) {}
