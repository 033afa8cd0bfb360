package clinic.rhomboid.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.booking.Bringing.Brought;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a file of clients and visits may look like, and what is said of one that is not sound. */
class FileReaderTest {

  private static final String HEADINGS = "name,birth_date,email,phone,date,time,technique,minutes,therapist\n";

  @Test
  void readsCommasSemicolonsTabsQuotesAndAByteOrderMark() {
    for (var text : List.of(
        HEADINGS + "\"Morgan, Alex\",1984-04-23,a@b.example,,2027-01-14,14:30,Swedish massage,60,Ana Ruiz\n",
        "\uFEFFName;Date of birth;E-mail;Phone;Day;Start;Service;Duration;Staff\r\n\"Morgan, Alex\";04/23/1984;A@B.example;;01/14/2027;2:30 pm;swedish;60;ana\r\n",
        "name\tborn\tmail\tmobile\tdate\ttime\ttechnique\tminutes\ttherapist\n\nMorgan, Alex\t23.4.1984\ta@b.example\t\t14.01.2027\t2.30PM\tSWEDISH MASSAGE\t60\tAna")) {
      var line = sound(text).get(0);
      assertEquals("Morgan, Alex", line.identity().name(), text);
      assertEquals(LocalDate.of(1984, 4, 23), line.identity().birthDate(), text);
      assertEquals("a@b.example", line.identity().email(), text);
      assertEquals(Instant.parse("2027-01-14T19:30:00Z"), line.wanted().start(), text);
      assertEquals("ana", line.wanted().therapist(), text);
      assertEquals(60, line.wanted().service().minutes(), text);
    }
  }

  @Test
  void readsDatesAsTheCountryWritesThem() {
    assertEquals(LocalDate.of(2026, 2, 3), TypedTimes.date("02/03/2026", "US").orElseThrow());
    assertEquals(LocalDate.of(2026, 3, 2), TypedTimes.date("02/03/2026", "DE").orElseThrow());
    assertEquals(LocalDate.of(2026, 3, 2), TypedTimes.date("2.3.2026", "US").orElseThrow());
    assertTrue(TypedTimes.date("31/31/2026", "US").isEmpty());
    assertTrue(TypedTimes.date("2026-02-30", "US").isEmpty());
    assertEquals("00:05", TypedTimes.time("12:05 am").orElseThrow().toString());
    assertTrue(TypedTimes.time("13:00 pm").isEmpty() && TypedTimes.time("24:00").isEmpty());
  }

  @Test
  void saysEverythingThatIsWrongAndInWhichLine() {
    var text = HEADINGS
        + "Alex Morgan,1984-04-23,a@b.example,,2027-01-14,14:30,Swedish massage,60,\n"
        + "\"Two\nLines\",1984-04-23,a@b.example,,,,,,\n"
        + "=HYPERLINK(\"x\"),1984-04-23,not-mail,123,2020-01-14,half past,cupping,60,Zoe\n"
        + ",04/31/1984,,,,14:30,,,\n"
        + "Kim Lee,2027-01-01,k@l.example,,2027-03-14,02:30,swedish,50,\n";
    assertEquals("""
        3 name This has characters that can’t be read. Please type it again on one line.
        5 name A name begins with a letter
        5 email Write an e-mail address like name@example.com
        5 phone Write the phone number as people dial it there, or with + and the country
        5 time Write a time like 14:30 or 2:30 pm
        5 technique Write one of: Swedish massage
        5 therapist Write one of: Ana Ruiz, Ben Carter
        6 name Write the client’s name
        6 email Write an e-mail address or a phone number
        6 birth_date Write a date like 1984-04-23 or 04/23/1984
        6 date Write the day of the visit, or leave its other cells empty too
        7 birth_date Check the year
        7 minutes Write a length in which you offer it: 60""",
        troubles(text));
  }

  @Test
  void pastVisitsAndTimesThatTheClockSkipsAreNoVisitsToCome() {
    assertEquals("2 date Only visits to come can be brought over. Leave past ones out",
        troubles(HEADINGS + "Kim Lee,1990-01-01,k@l.example,,2026-11-20,09:45,swedish,60,\n"));
    assertEquals("2 time The clocks skip this time on that day",
        troubles(HEADINGS + "Kim Lee,1990-01-01,k@l.example,,2027-03-14,02:30,swedish,60,\n"));
  }

  @Test
  void headingsThatAreMissingUnknownOrThereTwiceAreSaid() {
    assertEquals("1 notes This heading is not known. Rename it, or take the column out\n1 birth_date This column is missing",
        troubles("name,notes\nKim,back pain\n"));
    assertEquals("1 E-Mail There are two columns of this kind. Take one out", troubles("name,born,mail,E-Mail\nx,y,z,z\n"));
    assertEquals("1  There is nothing in it. The first line holds the headings", troubles(" \n"));
  }

  @Test
  void anOpenQuotationMarkIsFoundAndWhatStandsBeforeItIsRead() {
    var text = HEADINGS + "Kim,1990-01-01,wrong,,,,,,\n\"Lee,1990-01-01,l@l.example,,,,,,\n";
    assertTrue(troubles(text).contains("a quotation mark is missing"));
    assertTrue(troubles(text).contains("2 email"));
  }

  @Test
  void aFileTooLongIsCutAndSaid() {
    var text = HEADINGS + "Kim Lee,1990-01-01,k@l.example,,,,,,\n".repeat(FileReader.MOST_LINES + 1);
    assertEquals("1002  Import at most 1000 lines at once: put the rest into another file", troubles(text));
    assertEquals(FileReader.MOST_LINES, FileReader.read(text).lines().size());
  }

  private static List<Brought> sound(String text) {
    assertEquals("", troubles(text));
    return FuzzedFile.reader("US").read(FileReader.read(text).lines());
  }

  private static String troubles(String text) {
    var contents = FileReader.read(text);
    var reader = FuzzedFile.reader("US");
    reader.read(contents.lines());
    return Stream.concat(contents.troubles().stream(), reader.troubles().stream())
        .map(trouble -> trouble.line() + " " + trouble.field() + " " + trouble.message()).collect(Collectors.joining("\n"));
  }
}
