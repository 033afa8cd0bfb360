package clinic.rhomboid.setup;

import static java.nio.charset.StandardCharsets.UTF_8;

import clinic.rhomboid.intake.ConsentText;
import clinic.rhomboid.intake.ConsentTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;

/** Publishes what clients consent to. A published text is never changed: another one follows it. */
@ApplicationScoped
class ConsentBook {

  private final ConsentTexts texts;
  private final Clock clock;

  ConsentBook(ConsentTexts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
  }

  /** The text in force, or one to start from. */
  String shown(ConsentText.Kind kind) {
    var current = texts.current(kind);
    return current == null ? suggested(kind) : current.body;
  }

  /** The version in force; 0 before there is one. */
  int version(ConsentText.Kind kind) {
    // Versions of other origins than this page may be words.
    return texts.list("kind", kind).stream().map(text -> text.version).filter(version -> version.matches("\\d{1,6}"))
        .mapToInt(Integer::parseInt).max().orElse(0);
  }

  /** Publishes it under the next version, unless it is the one in force. */
  void publish(ConsentText.Kind kind, String body) {
    var current = texts.current(kind);
    if (current != null && current.body.equals(body)) {
      return;
    }
    var text = new ConsentText();
    text.kind = kind;
    text.version = Integer.toString(version(kind) + 1);
    text.body = body;
    text.publishedAt = clock.instant();
    texts.persistAndFlush(text);
  }

  private static String suggested(ConsentText.Kind kind) {
    var file = "/sample/consent-" + kind.name().toLowerCase(Locale.ROOT) + ".txt";
    try (var stream = ConsentBook.class.getResourceAsStream(file)) {
      return new String(stream.readAllBytes(), UTF_8).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
