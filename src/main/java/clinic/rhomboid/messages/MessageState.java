package clinic.rhomboid.messages;

/** How far a mail has come. */
enum MessageState {
  QUEUED("Waiting", "pending"),
  SENT("Sent", "done"),
  /** The clinic has no mail server. */
  KEPT("Kept, not sent", "note"),
  /** A later mail about the same visit arrived first, and this one would say what is no longer so. */
  OVERTAKEN("Not sent: a later one was", "same"),
  GIVEN_UP("Could not be sent", "call");

  final String words;
  final String glyph;

  MessageState(String words, String glyph) {
    this.words = words;
    this.glyph = glyph;
  }
}
