package clinic.rhomboid.messages;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** One try to send a mail. No connection to the database is held while the mail server takes its time. */
@ApplicationScoped
class Sending {

  private static final Logger LOG = Logger.getLogger(Sending.class);
  static final int TRIES = 10;
  /** Mails to somebody who is forgotten as soon as they have gone out. */
  private static final Set<MessageKind> LAST_WORDS = EnumSet.of(MessageKind.RECORD_ERASED, MessageKind.RECORD_LOCKED);

  private final Messages messages;
  private final Letters letters;
  private final MailServer server;
  private final Clock clock;

  Sending(Messages messages, Letters letters, MailServer server, Clock clock) {
    this.messages = messages;
    this.letters = letters;
    this.server = server;
    this.clock = clock;
  }

  private record Due(String recipient, Rendered letter) {}

  /** Tries, and says how long to wait before the next try; empty when there is none. */
  Optional<Duration> tryOnce(UUID messageId) {
    try {
      var due = QuarkusTransaction.requiringNew().call(() -> due(messageId));
      if (due.isEmpty()) {
        return Optional.empty();
      }
      server.send(messageId, due.get().recipient(), due.get().letter());
    } catch (RuntimeException failure) {
      return failed(messageId, Trouble.inWords(failure));
    }
    change(messageId, message -> {
      message.state = MessageState.SENT;
      message.sentAt = clock.instant();
      message.error = null;
      if (LAST_WORDS.contains(message.kind)) {
        message.recipient = ForgottenMails.NOBODY;
      }
    });
    return Optional.empty();
  }

  private Optional<Due> due(UUID messageId) {
    var message = messages.findById(messageId);
    // The row is gone with the draft it was about, or an earlier run got as far as marking it.
    if (message == null || message.state != MessageState.QUEUED) {
      return Optional.empty();
    }
    if (!server.configured()) {
      message.state = MessageState.KEPT;
      return Optional.empty();
    }
    if (messages.overtaken(message)) {
      message.state = MessageState.OVERTAKEN;
      return Optional.empty();
    }
    return Optional.of(new Due(message.recipient, letters.render(message)));
  }

  private Optional<Duration> failed(UUID messageId, String error) {
    return QuarkusTransaction.requiringNew().call(() -> {
      var message = messages.findById(messageId);
      if (message == null) {
        return Optional.empty();
      }
      message.tries++;
      message.error = error;
      if (message.tries < TRIES) {
        return Optional.of(Pauses.after(message.tries));
      }
      message.state = MessageState.GIVEN_UP;
      // The server may have quoted the address: what it said is read on the page, not here.
      LOG.warnf("Message %s could not be sent and is given up; /desk/outbox says why", messageId);
      return Optional.empty();
    });
  }

  private void change(UUID messageId, Consumer<Message> change) {
    QuarkusTransaction.requiringNew().run(() -> messages.findByIdOptional(messageId).ifPresent(change));
  }
}
