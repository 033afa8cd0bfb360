package clinic.rhomboid.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** What became of a {@link Notice}, for whoever asked for it. */
@ApplicationScoped
public class NoticeStates {

  private final Messages messages;
  private final MailServer server;

  NoticeStates(Messages messages, MailServer server) {
    this.messages = messages;
    this.server = server;
  }

  /**
   * How far the mail has come.
   *
   * @param words the state in words
   * @param tone of the pages: {@code ok}, {@code calm} or {@code attention}
   * @param problem what went wrong at the last try, in plain words, or null
   */
  public record NoticeState(String words, String tone, boolean sent, boolean kept, String problem, Instant writtenAt) {}

  /** Whether mail can leave the clinic at all. */
  public boolean mailServer() {
    return server.configured();
  }

  /** The last of this kind, whoever got it. */
  @Transactional
  public Optional<NoticeState> latest(MessageKind kind) {
    return messages.find("kind = ?1 order by createdAt desc", kind).firstResultOptional()
        .map(message -> new NoticeState(message.state.words, message.error == null ? message.state.tone : "attention",
            message.state == MessageState.SENT, message.state == MessageState.KEPT, message.error, message.createdAt));
  }
}
