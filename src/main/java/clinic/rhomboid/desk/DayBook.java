package clinic.rhomboid.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads what lies on the board: one statement for the visits of a span, however many, and one for its holds. */
@ApplicationScoped
class DayBook {

  private static final String ROWS = """
      select new clinic.rhomboid.desk.VisitRow(
        a.id, a.state, a.technique, a.minutes, a.extraMinutes, a.therapistId, t.name, a.roomId, a.startsAt, a.endsAt,
        a.reviewUntil, a.arrivedAt, a.sessionStartedAt, a.closedAt, c.name, a.contactPhone, a.contactEmail,
        case when a.intakeId is null then false else true end, a.needsAnotherPlace,
        (select count(*) from Appointment b where b.clientId = a.clientId and b.startsAt < a.startsAt
           and b.state not in ('NO_SHOW', 'CANCELLED', 'DECLINED', 'EXPIRED')))
      from Appointment a join Client c on c.id = a.clientId join Therapist t on t.id = a.therapistId
      where\s""";

  private static final String VISITS =
      ROWS + "a.locationId = :location and a.startsAt >= :from and a.startsAt < :to order by a.startsAt, a.id";

  // A hold whose client has booked is gone with its claims, whatever its own end says.
  private static final String HOLDS = """
      SELECT technique_id, minutes, therapist_id, room_id, starts_at, expires_at FROM hold
      WHERE starts_at >= :from AND starts_at < :to AND id IN (
        SELECT hold_id FROM claim WHERE live AND location_id = :location AND expires_at > :now)
      ORDER BY starts_at, id""";

  private static final String NAMED = """
      select new clinic.rhomboid.desk.NamedVisit(a.id, a.startsAt, c.name)
      from Appointment a join Client c on c.id = a.clientId where a.id = :id and a.startsAt is not null""";

  private final EntityManager entities;

  DayBook(EntityManager entities) {
    this.entities = entities;
  }

  /** The visit, unless it is unknown or only a request for a call. */
  Optional<NamedVisit> named(UUID visitId) {
    return entities.createQuery(NAMED, NamedVisit.class).setParameter("id", visitId).getResultStream().findFirst();
  }

  /** The visit as the board shows it. */
  Optional<VisitRow> row(UUID visitId) {
    return entities.createQuery(ROWS + "a.id = :id", VisitRow.class).setParameter("id", visitId).getResultStream().findFirst();
  }

  /** Whose name stands behind an entry of the trail, as colleagues read it. */
  String colleague(String actor) {
    Stream<?> names = entities.createNativeQuery("SELECT name FROM account WHERE email = :actor", String.class)
        .setParameter("actor", actor).getResultStream();
    return names.map(String.class::cast).findFirst().orElse(actor.equals("client") ? "The client" : "Somebody");
  }

  List<VisitRow> visits(int locationId, Instant from, Instant to) {
    return entities.createQuery(VISITS, VisitRow.class)
        .setParameter("location", locationId)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultList();
  }

  @SuppressWarnings("unchecked")
  List<HoldRow> holds(int locationId, Instant from, Instant to, Instant now) {
    List<Tuple> rows = entities.createNativeQuery(HOLDS, Tuple.class)
        .setParameter("location", locationId)
        .setParameter("from", from)
        .setParameter("to", to)
        .setParameter("now", now)
        .getResultList();
    return rows.stream()
        .map(row -> new HoldRow(row.get(0, String.class), row.get(1, Integer.class), row.get(2, String.class),
            row.get(3, Integer.class), row.get(4, Instant.class), row.get(5, Instant.class)))
        .toList();
  }
}
