package clinic.rhomboid.imports;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Bringing;
import clinic.rhomboid.booking.Bringing.Brought;
import clinic.rhomboid.booking.Bringing.Outcome;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.reminders.Reminders;
import clinic.rhomboid.screening.RuleSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** Reads a file of clients and visits, tries it, and brings it over. */
@ApplicationScoped
class Importing {

  private static final Comparator<Trouble> BY_LINE = Comparator.comparingInt(Trouble::line);

  private final Bringing bringing;
  private final Locations locations;
  private final Pictures pictures;
  private final RuleSet rules;
  private final Reminders reminders;
  private final Trail trail;
  private final Clock clock;

  Importing(Bringing bringing, Locations locations, Pictures pictures, RuleSet rules, Reminders reminders, Trail trail,
      Clock clock) {
    this.bringing = bringing;
    this.locations = locations;
    this.pictures = pictures;
    this.rules = rules;
    this.reminders = reminders;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * What a file comes to.
   *
   * @param lines how many of it could be read
   * @param outcome null when not even trying made sense
   */
  record Result(int lines, List<Trouble> troubles, Outcome outcome) {

    boolean sound() {
      return troubles.isEmpty();
    }
  }

  /** Everything that is wrong with it, line by line; nothing of it stays. */
  Result tried(String text, String actor) {
    var read = read(text);
    var outcome = read.lines().isEmpty() ? null : bringing.tried(locations.only().id, read.lines(), actor);
    return result(read, outcome);
  }

  /** Brings it over whole, unless anything is wrong with it. */
  Result bring(String text, boolean mail, String actor) {
    var read = read(text);
    if (!read.troubles().isEmpty() || read.lines().isEmpty()) {
      return tried(text, actor);
    }
    return result(read, bringing.bring(locations.only().id, read.lines(), actor, outcome -> {
      if (!mail) {
        reminders.keepSilent(outcome.visits());
      }
      trail.record(actor, "import", "file", null, outcome.newClients() + " new clients, " + outcome.visits().size() + " visits");
    }));
  }

  private record Read(List<Brought> lines, List<Trouble> troubles) {}

  private Read read(String text) {
    var contents = FileReader.read(text);
    var names = new LinkedHashMap<String, String>();
    rules.techniques().forEach(technique -> names.put(technique.id(), technique.name()));
    var reader = new LineReader(pictures.current(locations.only().id), names, clock.instant());
    var lines = reader.read(contents.lines());
    var troubles = new ArrayList<>(contents.troubles());
    troubles.addAll(reader.troubles());
    return new Read(lines, troubles);
  }

  private static Result result(Read read, Outcome outcome) {
    var troubles = new ArrayList<>(read.troubles());
    if (outcome != null && !outcome.open()) {
      troubles.add(new Trouble(0, "", "Nothing can be booked before a clinician has approved the rules"));
    } else if (outcome != null) {
      outcome.obstacles().forEach(one -> troubles.add(new Trouble(one.number(), "", LineReader.words(one.reason()))));
    }
    troubles.sort(BY_LINE);
    return new Result(read.lines().size(), troubles, outcome);
  }
}
