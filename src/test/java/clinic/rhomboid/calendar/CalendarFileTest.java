package clinic.rhomboid.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.Instant;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

  private static final UUID VISIT = UUID.fromString("0b6f2f3e-58a7-4e55-9c1b-4a4b3c1d2e3f");
  private static final Instant START = Instant.parse("2026-11-24T19:15:00Z");

  @Test
  void publishesTheVisitInUtcWithItsLink() throws Exception {
    var file = text(CalendarFile.published(entry("Rhomboid Clinic", 0)));
    var event = event(file);

    assertEquals("PUBLISH", method(file));
    assertEquals(VISIT + "@clinic.example", value(event, "UID"));
    assertEquals("20261124T191500Z", value(event, "DTSTART"));
    assertEquals("20261124T201500Z", value(event, "DTEND"));
    assertEquals("20261123T023600Z", value(event, "DTSTAMP"));
    assertEquals("Massage at Rhomboid Clinic", value(event, "SUMMARY"));
    assertTrue(value(event, "DESCRIPTION").contains("https://clinic.example/visits/token"));
    assertTrue(event.getProperty("ATTENDEE").isEmpty());
  }

  @Test
  void asksAndTakesBackUnderTheSameUidWithARisingSequence() throws Exception {
    var asked = text(CalendarFile.requested(entry("Rhomboid Clinic", 1), "lee@example.test", "Lee"));
    var takenBack = text(CalendarFile.cancelled(entry("Rhomboid Clinic", 2), "lee@example.test", "Lee"));

    assertEquals("REQUEST", method(asked));
    assertEquals("CONFIRMED", value(event(asked), "STATUS"));
    assertEquals("CANCEL", method(takenBack));
    assertEquals("CANCELLED", value(event(takenBack), "STATUS"));
    assertEquals(value(event(asked), "UID"), value(event(takenBack), "UID"));
    assertEquals("1", value(event(asked), "SEQUENCE"));
    assertEquals("2", value(event(takenBack), "SEQUENCE"));
    assertEquals("mailto:lee@example.test", value(event(asked), "ATTENDEE"));
    assertEquals("mailto:no-reply@clinic.example", value(event(asked), "ORGANIZER"));
  }

  @Test
  void keepsEveryFileValidToTheLibrary() throws Exception {
    for (var file : new byte[][] {
        CalendarFile.published(entry("Rhomboid", 0)), CalendarFile.requested(entry("Rhomboid", 0), "a@b.test", "A"),
        CalendarFile.cancelled(entry("Rhomboid", 0), "a@b.test", "A")}) {
      assertFalse(parsed(text(file)).validate().hasErrors());
    }
  }

  @Test
  void carriesAwkwardNamesUnharmed() throws Exception {
    var clinic = "Ink; Thread, & \"Bones\" \\ 💆‍♀️";
    var file = text(CalendarFile.requested(entry(clinic, 0), "lee@example.test", "O'Neil; \"Lee\", 🙂:"));

    assertEquals("Massage at " + clinic, value(event(file), "SUMMARY"));
    assertEquals("O'Neil; \"Lee\", 🙂:",
        event(file).getRequiredProperty("ATTENDEE").getRequiredParameter("CN").getValue());
  }

  @Test
  void letsNoNameStartALineOfItsOwn() throws Exception {
    var mischief = "Lee\r\nATTENDEE:mailto:evil@example.test\rSUMMARY:Evil\n\u2028\u0085X\u202E";
    var file = text(CalendarFile.requested(entry(mischief, 0), "lee@example.test", mischief));

    assertEquals(1, event(file).getProperties("ATTENDEE").size());
    assertEquals(1, event(file).getProperties("SUMMARY").size());
    assertFalse(file.replace("\r\n", "").contains("\r"));
    assertFalse(file.contains("\u202E"));
  }

  @Test
  void foldsLongLines() throws Exception {
    var clinic = "A very long name 🙂 ".repeat(12).strip();
    var file = text(CalendarFile.published(entry(clinic, 0)));

    assertTrue(file.lines().allMatch(line -> line.getBytes(UTF_8).length <= 75), file);
    assertEquals("Massage at " + clinic, value(event(file), "SUMMARY"));
  }

  private static CalendarEntry entry(String clinic, int sequence) {
    return new CalendarEntry(VISIT, sequence, Instant.parse("2026-11-23T02:36:00Z"), START, START.plusSeconds(3600),
        clinic, "214 West 29th Street, New York", "(212) 555-0142", "https://clinic.example/visits/token",
        "Rhomboid <no-reply@clinic.example>");
  }

  private static String text(byte[] file) {
    return new String(file, UTF_8);
  }

  private static Calendar parsed(String file) throws Exception {
    return new CalendarBuilder().build(new StringReader(file));
  }

  private static VEvent event(String file) throws Exception {
    return (VEvent) parsed(file).getComponents().get(0);
  }

  private static String method(String file) throws Exception {
    return parsed(file).getRequiredProperty("METHOD").getValue();
  }

  private static String value(VEvent event, String property) {
    return event.getRequiredProperty(property).getValue();
  }
}
