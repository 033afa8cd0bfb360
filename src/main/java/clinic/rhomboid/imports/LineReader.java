package clinic.rhomboid.imports;

import clinic.rhomboid.booking.Bringing.Brought;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.KnownClient;
import clinic.rhomboid.booking.WantedTime;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.imports.FileReader.Line;
import clinic.rhomboid.slots.NoPlace;
import clinic.rhomboid.techniques.Service;
import clinic.rhomboid.web.PlainText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes clients and visits of lines, or says what is wrong with each cell. */
final class LineReader {

  private static final int LONGEST_NAME = 120;
  private static final int OLDEST = 130;
  private static final List<Column> OF_A_VISIT = List.of(Column.TIME, Column.TECHNIQUE, Column.MINUTES);

  private final ClinicSupply supply;
  private final Map<String, String> techniques;
  private final Instant now;
  private final List<Trouble> troubles = new ArrayList<>();

  /** @param techniques their names by their ids */
  LineReader(ClinicSupply supply, Map<String, String> techniques, Instant now) {
    this.supply = supply;
    this.techniques = techniques;
    this.now = now;
  }

  List<Trouble> troubles() {
    return troubles;
  }

  /** Those lines with which nothing is wrong. */
  List<Brought> read(List<Line> lines) {
    return lines.stream().map(this::read).flatMap(Optional::stream).toList();
  }

  private Optional<Brought> read(Line line) {
    var before = troubles.size();
    var identity = identity(line);
    var wanted = wanted(line);
    return troubles.size() > before ? Optional.empty() : Optional.of(new Brought(line.number(), identity, wanted));
  }

  private Identity identity(Line line) {
    var name = line.at(Column.NAME);
    if (name.isEmpty()) {
      say(line, Column.NAME, "Write the client’s name");
    } else if (!Character.isLetter(name.codePointAt(0))) {
      say(line, Column.NAME, "A name begins with a letter");
    } else {
      PlainText.faultInLine(name, LONGEST_NAME).ifPresent(fault -> say(line, Column.NAME, fault));
    }
    var country = supply.location().country;
    var typedEmail = line.at(Column.EMAIL);
    var typedPhone = line.at(Column.PHONE);
    var email = Identity.email(typedEmail);
    var phone = Identity.phone(typedPhone, country);
    if (typedEmail.isEmpty() && typedPhone.isEmpty()) {
      say(line, Column.EMAIL, "Write an e-mail address or a phone number");
    }
    if (!typedEmail.isEmpty() && email.isEmpty()) {
      say(line, Column.EMAIL, "Write an e-mail address like name@example.com");
    }
    if (!typedPhone.isEmpty() && phone.isEmpty()) {
      say(line, Column.PHONE, "Write the phone number as people dial it there, or with + and the country");
    }
    return new Identity(name, born(line), email.orElse(null), phone.orElse(null));
  }

  private LocalDate born(Line line) {
    var born = date(line, Column.BIRTH_DATE);
    var today = supply.day(now);
    if (born != null && (born.isAfter(today) || born.isBefore(today.minusYears(OLDEST)))) {
      say(line, Column.BIRTH_DATE, "Check the year");
    }
    return born;
  }

  private WantedTime wanted(Line line) {
    if (line.at(Column.DATE).isEmpty()) {
      OF_A_VISIT.stream().filter(column -> !line.at(column).isEmpty()).findFirst().ifPresent(column ->
          say(line, Column.DATE, "Write the day of the visit, or leave its other cells empty too"));
      return null;
    }
    var day = date(line, Column.DATE);
    var time = TypedTimes.time(line.at(Column.TIME));
    if (time.isEmpty()) {
      say(line, Column.TIME, "Write a time like 14:30 or 2:30 pm");
    }
    var service = service(line);
    var therapist = therapist(line);
    if (day == null || time.isEmpty() || service.isEmpty()) {
      return null;
    }
    return new WantedTime(service.get(), start(line, day, time.get()), therapist);
  }

  private Instant start(Line line, LocalDate day, LocalTime time) {
    var local = day.atTime(time);
    if (supply.zone().getRules().getValidOffsets(local).isEmpty()) {
      say(line, Column.TIME, "The clocks skip this time on that day");
    } else if (!local.atZone(supply.zone()).toInstant().isAfter(now)) {
      say(line, Column.DATE, "Only visits to come can be brought over. Leave past ones out");
    }
    return local.atZone(supply.zone()).toInstant();
  }

  private Optional<Service> service(Line line) {
    var typed = plain(line.at(Column.TECHNIQUE));
    var technique = techniques.entrySet().stream()
        .filter(one -> plain(one.getKey()).equals(typed) || plain(one.getValue()).equals(typed))
        .map(Map.Entry::getKey).findFirst();
    if (technique.isEmpty()) {
      say(line, Column.TECHNIQUE, "Write one of: " + String.join(", ", techniques.values()));
    }
    var service = technique.flatMap(id -> line.at(Column.MINUTES).matches("\\d{1,3}")
        ? supply.service(id, Integer.parseInt(line.at(Column.MINUTES))) : Optional.empty());
    if (technique.isPresent() && service.isEmpty()) {
      say(line, Column.MINUTES, "Write a length in which you offer it: "
          + String.join(", ", supply.services(technique.get()).stream().map(one -> Integer.toString(one.minutes())).toList()));
    }
    return service;
  }

  /** By id, by full name, or by a first name that only one has; null for anybody. */
  private String therapist(Line line) {
    var typed = plain(line.at(Column.THERAPIST));
    if (typed.isEmpty()) {
      return null;
    }
    var names = supply.therapistNames();
    var found = names.keySet().stream()
        .filter(id -> plain(id).equals(typed) || plain(names.get(id)).equals(typed)).toList();
    if (found.isEmpty()) {
      found = names.keySet().stream().filter(id -> plain(names.get(id).split(" ")[0]).equals(typed)).toList();
    }
    if (found.size() != 1) {
      say(line, Column.THERAPIST, "Write one of: " + String.join(", ", names.values().stream().sorted().toList()));
      return null;
    }
    return found.get(0);
  }

  private LocalDate date(Line line, Column column) {
    var date = TypedTimes.date(line.at(column), supply.location().country);
    if (date.isEmpty()) {
      var local = TypedTimes.monthFirst(supply.location().country) ? "04/23/1984" : "23/04/1984";
      say(line, column, "Write a date like 1984-04-23 or " + local);
    }
    return date.orElse(null);
  }

  private void say(Line line, Column column, String message) {
    troubles.add(new Trouble(line.number(), column.word, message));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** What stands in the way of a visit, and what to do. */
  static String words(NoPlace.Reason reason) {
    if (reason == null) {
      return KnownClient.NOT_AVAILABLE;
    }
    return switch (reason) {
      case NOT_ON_GRID -> "A visit starts on a quarter of an hour";
      case TOO_SOON -> "This time has passed or is too soon";
      case BEYOND_HORIZON -> "This is further ahead than you let visits be booked";
      case CLOSED -> "You are closed then";
      case AFTER_LATEST_START -> "This is later than a visit of this kind may start";
      case THERAPIST_NOT_QUALIFIED -> "Nobody who may give this visit is named. Choose another therapist, or leave the cell empty";
      case THERAPIST_NOT_WORKING -> "Nobody who could give it works long enough then, with the minutes before and after it. Change the working hours first, or the time";
      case THERAPIST_BUSY -> "The therapist is taken then, by a visit here or by another line of this file";
      case THERAPIST_AT_LOAD_LIMIT -> "The therapist has enough straining work on that day";
      case NO_ROOM_WITH_FEATURES, NO_ROOM_FREE -> "No room is free then, here or by other lines of this file";
    };
  }
}
