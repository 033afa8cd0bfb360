package clinic.rhomboid.messages;

import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** Why a mail was not sent, in words for the front desk. Never the server's own words: they may name the recipient. */
final class Trouble {

  private Trouble() {}

  static String inWords(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SMTPException refusal && refusal.getReplyCode() > 0) {
        return (refusal.isPermanent() ? "The mail server refused this mail (" : "The mail server asked to try again later (")
            + refusal.getReplyCode() + ").";
      }
      if (cause instanceof IOException || cause instanceof TimeoutException
          || cause instanceof io.smallrye.mutiny.TimeoutException) {
        return "The mail server can’t be reached.";
      }
    }
    return "The mail could not be sent (" + failure.getClass().getSimpleName() + ").";
  }
}
