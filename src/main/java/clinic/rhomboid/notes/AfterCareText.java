package clinic.rhomboid.notes;

/** Words for a client, for the days after a visit. */
public record AfterCareText(String words) {}
