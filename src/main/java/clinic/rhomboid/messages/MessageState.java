package clinic.rhomboid.messages;

/** How far a mail has come, and how staff pages show that. */
enum MessageState {
  QUEUED("Waiting", "pending", "calm"),
  SENT("Sent", "done", "ok"),
  /** The clinic has no mail server. */
  KEPT("Kept, not sent", "note", "calm"),
  /** A later mail about the same visit arrived first, and this one would say what is no longer so. */
  OVERTAKEN("Left out, a later one was sent", "same", "calm"),
  /** What it would have told was undone or changed again before it went out. */
  WITHDRAWN("Not sent, it changed again", "same", "calm"),
  GIVEN_UP("Could not be sent", "call", "attention");

  final String words;
  final String glyph;
  final String tone;

  MessageState(String words, String glyph, String tone) {
    this.words = words;
    this.glyph = glyph;
    this.tone = tone;
  }
}
