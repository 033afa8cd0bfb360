package clinic.rhomboid.messages;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** One mail in the outbox, without its words: they hold the client's link. */
record OutboxRow(
    UUID id,
    String written,
    String recipient,
    String subject,
    String state,
    String glyph,
    String tone,
    int tries,
    String error,
    boolean canBeSentAgain) {

  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  static OutboxRow of(Message message, ZoneId zone) {
    return new OutboxRow(message.id, WRITTEN.format(message.createdAt.atZone(zone)), message.recipient,
        message.kind.subject, message.state.words, message.state.glyph, message.state.tone, message.tries, message.error,
        message.canBeSentAgain());
  }
}
