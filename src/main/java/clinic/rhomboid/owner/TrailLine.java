package clinic.rhomboid.owner;

/**
 * One entry of the trail in words.
 *
 * @param on which record, with the client's name where there is one
 * @param record the short form of the record's id, or empty
 * @param from the address it came from, or empty
 * @param breakGlass the id of the opening that gave the right, or null
 */
public record TrailLine(
    String at, String who, String action, String on, String record, String detail, String from, String breakGlass,
    boolean refused) {}
