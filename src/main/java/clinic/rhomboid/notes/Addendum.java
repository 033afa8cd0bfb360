package clinic.rhomboid.notes;

/** Words that were added to a signed note. */
public record Addendum(String words) {}
