package clinic.rhomboid.messages;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The clinic's mail server, if it has one. */
@ApplicationScoped
class MailServer {

  // Below every source a clinic can set something in: the framework's own default, a server on this machine.
  private static final int LOWEST_SET_ORDINAL = 100;

  private final ReactiveMailer mailer;
  private final Duration longestWait;
  private final boolean configured;
  private final String from;
  private final String host;

  MailServer(
      ReactiveMailer mailer, Config config, @ConfigProperty(name = "quarkus.mailer.from") String from,
      @ConfigProperty(name = "rhomboid.mail-timeout", defaultValue = "20S") Duration longestWait,
      @ConfigProperty(name = "rhomboid.public-url") URI publicUrl) {
    this.mailer = mailer;
    this.longestWait = longestWait;
    this.from = from;
    this.host = publicUrl.getHost();
    var server = config.getConfigValue("quarkus.mailer.host");
    this.configured = server.getValue() != null && server.getSourceOrdinal() >= LOWEST_SET_ORDINAL;
  }

  boolean configured() {
    return configured;
  }

  String from() {
    return from;
  }

  /**
   * Hands the mail over; returns once the server has taken it, or fails when it takes too long.
   *
   * @param id of the message: a mail that is sent again after a crash carries the same Message-ID
   */
  void send(UUID id, String recipient, Rendered letter) {
    var mail = new Mail()
        .addTo(recipient)
        .setFrom(from)
        .setSubject(letter.subject())
        .setText(letter.text())
        .setHtml(letter.html())
        .addHeader("Message-ID", "<" + id + "@" + host + ">")
        .addHeader("Auto-Submitted", "auto-generated");
    if (letter.invite() != null) {
      mail.addAttachment("invite.ics", letter.invite().file(), letter.invite().contentType());
    }
    // A server that takes the line and then says nothing would otherwise keep the job for ever.
    mailer.send(mail).await().atMost(longestWait);
  }
}
