package clinic.rhomboid.review;

/**
 * An opening as the owner sees it.
 *
 * @param reason null once the client's data is erased
 * @param state until when it lasts, or how it ended
 */
public record OpeningLine(
    String id, String who, String client, String clientId, String opened, String state, String reason, long uses,
    boolean live) {}
