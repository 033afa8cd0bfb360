package clinic.rhomboid.people;

import clinic.rhomboid.desk.StateLook;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.people.Profile.VisitLine;
import clinic.rhomboid.time.ClientTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The visits of one person in their states, never with a reason. */
@ApplicationScoped
class VisitLines {

  private static final int SHOWN = 30;
  private static final String ROWS = """
      select new clinic.rhomboid.people.VisitLines$Row(
        a.id, a.state, a.technique, a.minutes, a.startsAt, a.endsAt, t.name, a.lateCancel)
      from Appointment a join Therapist t on t.id = a.therapistId where a.clientId in :records order by a.startsAt desc, a.id""";

  private final EntityManager entities;
  private final Clock clock;

  VisitLines(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** A visit as it is read. */
  public record Row(UUID id, AppointmentState state, String technique, int minutes, Instant start, Instant end,
      String therapist, boolean late) {

    boolean missed() {
      return late || state == AppointmentState.NO_SHOW;
    }
  }

  /** Those to come soonest first, those that are over newest first, and how they went. */
  record Visits(List<VisitLine> toCome, List<VisitLine> past, Profile.Counts counts) {}

  Visits of(List<UUID> records, ClientTimes times) {
    var now = clock.instant();
    var all = entities.createQuery(ROWS, Row.class).setParameter("records", records).getResultList();
    var toCome = all.stream().filter(row -> row.end().isAfter(now) && !row.state().calledOff()).toList();
    var past = all.stream().filter(row -> !toCome.contains(row)).limit(SHOWN).toList();
    return new Visits(
        toCome.stream().sorted((one, other) -> one.start().compareTo(other.start())).map(row -> line(row, times)).toList(),
        past.stream().map(row -> line(row, times)).toList(),
        new Profile.Counts(all.stream().filter(row -> row.state() == AppointmentState.COMPLETED).count(),
            all.stream().filter(row -> row.state() == AppointmentState.NO_SHOW).count(),
            all.stream().filter(Row::late).count(), all.stream().filter(Row::missed).map(Row::id).findFirst().orElse(null)));
  }

  private static VisitLine line(Row row, ClientTimes times) {
    var technique = Character.toUpperCase(row.technique().charAt(0)) + row.technique().substring(1).replace('_', ' ');
    return new VisitLine(row.id(), times.date(row.start()).toString(), times.dated(row.start()),
        technique + ", " + row.minutes() + " min", row.therapist(),
        StateLook.of(row.state()).word() + (row.late() ? ", late" : ""));
  }
}
