package clinic.rhomboid.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.Cancelling;
import clinic.rhomboid.booking.VisitChanged;
import clinic.rhomboid.booking.VisitLinks;
import clinic.rhomboid.intake.DraftLinkAsked;
import clinic.rhomboid.intake.DraftLinks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithMailServer.class)
class MailsTest {

  @Inject Desk desk;
  @Inject Cancelling cancelling;
  @Inject VisitLinks links;
  @Inject DraftLinks draftLinks;
  @Inject Event<DraftLinkAsked> draftLinkAsked;

  @ConfigProperty(name = "quarkus.mailer.port")
  int port;

  // One for all tests: a mail sent while the port changes hands would wait for its next try.
  private static Inbox inbox;

  @BeforeEach
  void open() {
    if (inbox == null) {
      inbox = new Inbox(port);
    }
    inbox.empty();
  }

  @AfterAll
  static void close() {
    inbox.close();
    inbox = null;
  }

  @Test
  void confirmsAVisitWithItsFactsItsLinkAndACalendarEntry() throws Exception {
    var visit = desk.visit(AppointmentState.CONFIRMED);
    desk.change(visit, VisitChanged.Kind.CONFIRMED, null);
    var mail = inbox.mailsTo(visit.contactEmail, 1).get(0);
    var link = links.url(visit.id, visit.linkGeneration);

    assertEquals("Your visit is booked", mail.getSubject());
    assertEquals("Rhomboid <no-reply@rhomboid.test>", mail.getFrom()[0].toString());
    assertEquals(visit.contactEmail, mail.getAllRecipients()[0].toString());
    assertTrue(mail.getMessageID().matches("<[0-9a-f-]{36}@localhost>"), mail.getMessageID());
    for (var words : new String[] {Inbox.text(mail), Inbox.html(mail)}) {
      assertTrue(words.contains(link), words);
      assertTrue(words.contains(visit.minutes + "-minute massage with "), words);
      assertTrue(words.contains("214 West 29th Street") || words.contains("New York"), words);
      assertTrue(words.matches("(?s).*\\$\\d+.*"), words);
      assertTrue(words.matches("(?s).*[A-Z][a-z]+day, [A-Z][a-z]+ \\d{1,2}, \\d{1,2}:\\d\\d [ap]m to .*"), words);
    }
    assertEquals("REQUEST", Inbox.property(mail, "METHOD"));
    assertEquals(visit.id + "@localhost", Inbox.property(mail, "UID"));
    assertEquals(String.valueOf(visit.calendarSequence), Inbox.property(mail, "SEQUENCE"));
    assertTrue(Inbox.property(mail, "DESCRIPTION").contains(link));
    assertTrue(Inbox.calendarPart(mail).getContentType().matches("(?s)text/calendar;.*method=REQUEST.*"));
    assertEquals("invite.ics", Inbox.calendarPart(mail).getFileName());
  }

  @Test
  void takesACancelledVisitOutOfTheCalendarThatHoldsIt() throws Exception {
    var visit = desk.visit(AppointmentState.CONFIRMED);
    desk.change(visit, VisitChanged.Kind.CONFIRMED, null);
    var confirmation = inbox.mailsTo(visit.contactEmail, 1).get(0);
    cancelling.cancel(visit.id, "client");
    var mail = inbox.mailsTo(visit.contactEmail, 2).get(1);

    assertEquals("Your visit is cancelled", mail.getSubject());
    assertEquals("CANCEL", Inbox.property(mail, "METHOD"));
    assertEquals("CANCELLED", Inbox.property(mail, "STATUS"));
    assertEquals(Inbox.property(confirmation, "UID"), Inbox.property(mail, "UID"));
    assertTrue(Integer.parseInt(Inbox.property(mail, "SEQUENCE"))
        > Integer.parseInt(Inbox.property(confirmation, "SEQUENCE")));
  }

  @Test
  void tellsBothTimesOfAMove() throws Exception {
    var visit = desk.visit(AppointmentState.CONFIRMED);
    desk.change(visit, VisitChanged.Kind.MOVED, visit.startsAt.minus(Duration.ofDays(1)));
    var mail = inbox.mailsTo(visit.contactEmail, 1).get(0);

    assertEquals("Your visit has a new time", mail.getSubject());
    assertTrue(Inbox.text(mail).contains("Instead of: "));
    assertEquals("REQUEST", Inbox.property(mail, "METHOD"));
  }

  @Test
  void callsAVisitUnderReviewNotConfirmedAndPutsItInNoCalendar() {
    var visit = desk.visit(AppointmentState.PENDING_REVIEW);
    desk.change(visit, VisitChanged.Kind.REVIEW_ASKED, null);
    var mail = inbox.mailsTo(visit.contactEmail, 1).get(0);

    assertTrue(Inbox.text(mail).contains("not confirmed yet"));
    assertTrue(Inbox.html(mail).contains("not confirmed yet"));
    assertFalse(Inbox.hasCalendar(mail));
  }

  @Test
  void takesAVisitOutOfTheCalendarWhenItsNewTimeIsNotConfirmedYet() throws Exception {
    var visit = desk.visit(AppointmentState.PENDING_REVIEW);
    desk.edit(desk.queued(visit, MessageKind.CONFIRMED, visit.createdAt), earlier -> {
      earlier.calendar = Message.CalendarStep.REQUEST;
      earlier.state = MessageState.GIVEN_UP;
    });
    desk.change(visit, VisitChanged.Kind.MOVED, visit.startsAt.minus(Duration.ofDays(1)));
    var mail = inbox.mailsTo(visit.contactEmail, 1).get(0);

    assertEquals("Your visit’s new time is not confirmed yet", mail.getSubject());
    assertEquals("CANCEL", Inbox.property(mail, "METHOD"));
  }

  @Test
  void sendsALostLinkAgainAndLeavesTheCalendarAlone() {
    var visit = desk.visit(AppointmentState.CONFIRMED);
    desk.edit(desk.queued(visit, MessageKind.CONFIRMED, visit.createdAt), earlier -> {
      earlier.calendar = Message.CalendarStep.REQUEST;
      earlier.state = MessageState.GIVEN_UP;
    });
    desk.change(visit, VisitChanged.Kind.LINK_ASKED, null);
    var mail = inbox.mailsTo(visit.contactEmail, 1).get(0);

    assertTrue(Inbox.text(mail).contains(links.url(visit.id, visit.linkGeneration)));
    assertFalse(Inbox.hasCalendar(mail));
  }

  @Test
  void mailsTheLinkOfADraft() {
    var draft = desk.draft();
    QuarkusTransaction.requiringNew().run(() -> draftLinkAsked.fire(new DraftLinkAsked(draft, "lee@example.test")));
    var mail = inbox.mailsTo("lee@example.test", 1).get(0);

    assertTrue(Inbox.text(mail).startsWith("Hello,"));
    assertTrue(Inbox.text(mail).contains(draftLinks.url(draft)));
    assertFalse(Inbox.hasCalendar(mail));
  }

  @Test
  void letsNoNameReachAHeaderOrActAsALink() throws Exception {
    var visit = desk.visit(AppointmentState.CONFIRMED);
    desk.rename(visit, "Lee\r\nBcc:evil@example.test\r\n\r\n<script>;,🙂\u202E");
    desk.change(visit, VisitChanged.Kind.CONFIRMED, null);
    var mail = inbox.mailsTo(visit.contactEmail, 1).get(0);

    assertEquals(1, mail.getAllRecipients().length);
    assertEquals(null, mail.getHeader("Bcc"));
    assertFalse(Inbox.text(mail).contains("evil@"));
    assertFalse(Inbox.html(mail).contains("<script>"));
    assertEquals(1, Inbox.calendar(mail).getComponents().get(0).getProperties("ATTENDEE").size());
  }

  @Test
  void writesNothingWhenTheChangeIsRolledBack() {
    var visit = desk.visit(AppointmentState.CONFIRMED);
    var added = desk.changeAndRollBack(visit, VisitChanged.Kind.CONFIRMED);

    assertEquals(1, added.size());
    assertEquals(0, desk.messagesAbout(visit));
    assertTrue(Collections.disjoint(desk.jobs(), added));
  }

  @Test
  void writesNothingToAClientWithoutAnAddress() {
    var visit = desk.visit(AppointmentState.CONFIRMED);
    desk.edit(visit, edited -> edited.contactEmail = null);
    desk.change(visit, VisitChanged.Kind.CONFIRMED, null);

    assertEquals(0, desk.messagesAbout(visit));
  }
}
