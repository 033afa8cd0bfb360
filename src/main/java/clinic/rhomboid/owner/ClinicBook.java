package clinic.rhomboid.owner;

import clinic.rhomboid.accounts.PeopleBook;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.intake.RulesOfRecord;
import clinic.rhomboid.location.Location;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.slots.RoomSupply;
import clinic.rhomboid.slots.TherapistSupply;
import clinic.rhomboid.slots.WeeklyHours;
import clinic.rhomboid.techniques.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts the owner's page together. */
@ApplicationScoped
class ClinicBook {

  private final Locations locations;
  private final Pictures pictures;
  private final RuleSet rules;
  private final RulesOfRecord record;
  private final PeopleBook people;
  private final KeyCopies keys;
  private final TrailWords trail;

  ClinicBook(
      Locations locations, Pictures pictures, RuleSet rules, RulesOfRecord record, PeopleBook people, KeyCopies keys,
      TrailWords trail) {
    this.locations = locations;
    this.pictures = pictures;
    this.rules = rules;
    this.record = record;
    this.people = people;
    this.keys = keys;
    this.trail = trail;
  }

  Clinic read() {
    var location = locations.only();
    var supply = pictures.current(location.id);
    var names = people.names();
    return new Clinic(location.name, facts(location), policy(location),
        supply.supply().therapists().stream().map(therapist -> person(therapist, supply)).toList(), names.size(),
        supply.supply().rooms().stream().map(ClinicBook::room).sorted(Comparator.comparing(Clinic.Line::name)).toList(),
        services(supply), rules(), keys.card(location.zoneId()), trail.latest(location.zoneId()));
  }

  private static List<Clinic.Line> facts(Location location) {
    return List.of(
        new Clinic.Line("Address", location.address),
        new Clinic.Line("Phone", Identity.phoneForPeople(location.phone, location.country)),
        new Clinic.Line("Open", location.opening),
        new Clinic.Line("Time zone", location.zone),
        new Clinic.Line("Emergency number", location.emergencyNumber),
        new Clinic.Line("Crisis contact", location.crisisContact),
        new Clinic.Line("Calls people who ask", location.callerName == null
            ? "nobody is named, so clients are not asked whether we may call" : location.callerName));
  }

  private static List<Clinic.Line> policy(Location location) {
    return List.of(
        new Clinic.Line("Earliest booking", "in " + length(location.leadMinutes)),
        new Clinic.Line("With a therapist’s review", "in " + length(location.reviewLeadMinutes)),
        new Clinic.Line("Latest booking", "in " + location.horizonDays + " days"),
        new Clinic.Line("A time is held", "for " + length(location.holdMinutes)),
        new Clinic.Line("First visit", length(location.firstVisitMinutes) + " extra"),
        new Clinic.Line("Free cancelling", "until " + length(location.freeCancelMinutes) + " before"),
        new Clinic.Line("Cancelling late", "costs " + (location.lateFeeAmount == null
            ? location.lateFeePercent + " % of the price" : Money.text(location.lateFeeAmount, location.currency))),
        new Clinic.Line("Too many missed visits", location.missedLimit == 0
            ? "are not counted" : location.missedLimit + " in " + location.missedMonths + " months"));
  }

  private Clinic.Person person(TherapistSupply therapist, ClinicSupply supply) {
    var techniques = rules.techniques().stream().filter(technique -> therapist.techniques().contains(technique.id()))
        .map(technique -> technique.name()).collect(Collectors.joining(", "));
    return new Clinic.Person(supply.therapistNames().get(therapist.id()), techniques, sorted(therapist.competences()),
        hours(therapist.hours()));
  }

  /** One line for neighbouring days of equal hours. */
  private static List<Clinic.Line> hours(List<WeeklyHours> hours) {
    var days = new EnumMap<DayOfWeek, List<String>>(DayOfWeek.class);
    hours.forEach(shift ->
        days.computeIfAbsent(shift.day(), day -> new ArrayList<>()).add(shift.from() + "–" + shift.to()));
    var lines = new ArrayList<Clinic.Line>();
    DayOfWeek first = null;
    for (var day : days.keySet()) {
      var alike = days.get(day).equals(days.get(day.plus(1))) && day != DayOfWeek.SUNDAY;
      first = first == null ? day : first;
      if (!alike) {
        var span = first == day ? name(day) : name(first) + "–" + name(day);
        lines.add(new Clinic.Line(span, String.join(", ", days.get(day))));
        first = null;
      }
    }
    return lines;
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.US);
  }

  private static Clinic.Line room(RoomSupply room) {
    var tables = room.tables().size() == 1 ? "1 table" : room.tables().size() + " tables";
    var features = room.features().isEmpty() ? "" : ", " + sorted(room.features());
    return new Clinic.Line(room.name(), tables + features + ", " + room.turnaround().toMinutes() + " min turnaround");
  }

  private List<Clinic.Line> services(ClinicSupply supply) {
    return supply.services().stream().map(service -> new Clinic.Line(
        rules.technique(service.technique()).name() + " " + service.minutes(),
        Money.text(service.priceAmount(), supply.location().currency))).toList();
  }

  private Clinic.Rules rules() {
    var approval = record.approval();
    var open = record.approved();
    return new Clinic.Rules(rules.version(), rules.sha256(), open,
        approval.orElse(open ? "Sample clinic: not approved by a clinician" : "Waiting for a clinician’s approval"));
  }

  private static String length(int minutes) {
    var duration = Duration.ofMinutes(minutes);
    return minutes % 60 == 0 && minutes > 0 ? duration.toHours() + " h" : minutes + " min";
  }

  private static String sorted(Collection<String> words) {
    return words.stream().sorted().map(word -> word.replace('_', ' ')).collect(Collectors.joining(", "));
  }
}
