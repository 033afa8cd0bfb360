package clinic.rhomboid.screening;

/** What the client is told to do, in the very words of the rules of record. */
public record Advice(AdviceKind kind, String text) {}
