package clinic.rhomboid.setup;

import clinic.rhomboid.booking.Misplaced;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.staff.Therapists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Visits without a place, as owner and front desk read them. */
@ApplicationScoped
class LostLines {

  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.US);

  private final Locations locations;
  private final Therapists therapists;
  private final RuleSet rules;

  LostLines(Locations locations, Therapists therapists, RuleSet rules) {
    this.locations = locations;
    this.therapists = therapists;
    this.rules = rules;
  }

  /**
   * One visit.
   *
   * @param day its day, for the address of the day page
   * @param why what it lacks; of a client's answers it tells nothing
   */
  public record Line(String id, String when, String day, String client, String what, String why) {}

  @Transactional
  List<Line> of(List<Misplaced> visits) {
    var zone = locations.only().zoneId();
    var names = therapists.listAll().stream().collect(Collectors.toMap(one -> one.id, one -> one.firstName()));
    return visits.stream().map(visit -> new Line(visit.visit().toString(), WHEN.format(visit.start().atZone(zone)),
        visit.start().atZone(zone).toLocalDate().toString(), visit.client(),
        rules.technique(visit.technique()).name() + " with " + names.get(visit.therapist()), visit.loss().words)).toList();
  }
}
