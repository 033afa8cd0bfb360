package clinic.rhomboid.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;

/** A real mail server on this machine, and what it received. */
final class Inbox implements AutoCloseable {

  private static final long LONGEST_WAIT_MILLIS = 60_000;

  private final GreenMail server;

  Inbox(int port) {
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
  }

  void empty() {
    try {
      server.purgeEmailFromAllMailboxes();
    } catch (FolderException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The mails to this recipient, once so many have come. Jobs of the clinic's own may write to others meanwhile. */
  List<MimeMessage> mails(String recipient, int count) {
    return once(count, () -> to(recipient));
  }

  /** The mails to this recipient, once so many different ones have come. A slow machine may see one of them twice. */
  List<MimeMessage> mailsTo(String recipient, int count) {
    return once(count, () -> distinctTo(recipient));
  }

  private List<MimeMessage> once(int count, Supplier<List<MimeMessage>> seen) {
    var until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_WAIT_MILLIS);
    var found = seen.get();
    while (found.size() < count) {
      assertTrue(System.nanoTime() < until, "too few mails came");
      server.waitForIncomingEmail(200, server.getReceivedMessages().length + 1);
      found = seen.get();
    }
    return found;
  }

  private List<MimeMessage> distinctTo(String recipient) {
    var byId = new LinkedHashMap<String, MimeMessage>();
    for (var mail : to(recipient)) {
      try {
        byId.putIfAbsent(mail.getMessageID(), mail);
      } catch (MessagingException broken) {
        throw new AssertionError(broken);
      }
    }
    return List.copyOf(byId.values());
  }

  private List<MimeMessage> to(String recipient) {
    return Stream.of(server.getReceivedMessages()).filter(mail -> {
      try {
        return mail.getAllRecipients()[0].toString().equals(recipient);
      } catch (MessagingException broken) {
        throw new AssertionError(broken);
      }
    }).toList();
  }

  static String text(MimeMessage mail) {
    return content(mail, "text/plain");
  }

  static String html(MimeMessage mail) {
    return content(mail, "text/html");
  }

  static boolean hasCalendar(MimeMessage mail) {
    return parts(mail).stream().anyMatch(part -> is(part, "text/calendar"));
  }

  static Part calendarPart(MimeMessage mail) {
    return parts(mail).stream().filter(part -> is(part, "text/calendar")).findFirst().orElseThrow();
  }

  static Calendar calendar(MimeMessage mail) throws Exception {
    return new CalendarBuilder().build(new ByteArrayInputStream(calendarPart(mail).getInputStream().readAllBytes()));
  }

  static String property(MimeMessage mail, String name) throws Exception {
    var calendar = calendar(mail);
    return calendar.getProperty(name)
        .orElseGet(() -> calendar.getComponents().get(0).getRequiredProperty(name)).getValue();
  }

  private static String content(MimeMessage mail, String type) {
    return parts(mail).stream().filter(part -> is(part, type)).map(Inbox::read).findFirst().orElseThrow();
  }

  private static String read(Part part) {
    try {
      return new String(part.getInputStream().readAllBytes(), UTF_8);
    } catch (Exception broken) {
      throw new AssertionError(broken);
    }
  }

  private static boolean is(Part part, String type) {
    try {
      return part.isMimeType(type);
    } catch (Exception broken) {
      throw new AssertionError(broken);
    }
  }

  private static List<Part> parts(Part whole) {
    try {
      var parts = new ArrayList<Part>();
      if (whole.getContent() instanceof Multipart several) {
        for (var i = 0; i < several.getCount(); i++) {
          BodyPart part = several.getBodyPart(i);
          parts.addAll(parts(part));
        }
      } else {
        parts.add(whole);
      }
      return parts;
    } catch (Exception broken) {
      throw new AssertionError(broken);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
