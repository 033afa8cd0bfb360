package clinic.rhomboid.series;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.SeriesWish;
import clinic.rhomboid.clients.ClientClosed;
import clinic.rhomboid.reminders.Reminders;
import clinic.rhomboid.vault.Tokens;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which visits were booked together, and the link that shows them to their client. */
@ApplicationScoped
public class SeriesBook implements PanacheRepositoryBase<Series, UUID> {

  /** What the address of the link begins with, and what its token is made for. */
  static final String PATH = "/series/";

  private final Tokens tokens;
  private final Reminders reminders;
  private final SeriesMail mail;
  private final Trail trail;
  private final Clock clock;

  SeriesBook(Tokens tokens, Reminders reminders, SeriesMail mail, Trail trail, Clock clock) {
    this.tokens = tokens;
    this.reminders = reminders;
    this.mail = mail;
    this.trail = trail;
    this.clock = clock;
  }

  /** Writes down that these belong together, and tells the client once of all of them. */
  @Transactional(MANDATORY)
  UUID write(SeriesWish wish, List<Appointment> visits, String actor) {
    var series = new Series();
    series.id = UUID.randomUUID();
    series.clientId = wish.clientId();
    series.locationId = wish.locationId();
    series.technique = wish.service().technique();
    series.minutes = wish.service().minutes();
    series.therapistId = wish.therapist();
    series.everyWeeks = wish.everyWeeks();
    series.linkHash = Tokens.hash(tokens.ofLink(PATH, series.id, 1));
    series.madeAt = clock.instant();
    series.madeBy = actor;
    persistAndFlush(series);
    for (var visit : visits) {
      link(series.id, visit.id);
      // The mail about the series asks for the forms, too: the reminder that a booking brings would be one mail a visit.
      reminders.take(visit.id, "AT_BOOKING", visit.createdAt);
    }
    trail.record(actor, "book series", "series " + series.id, series.clientId, visits.size() + " visits");
    mail.booked(series, visits);
    return series.id;
  }

  private void link(UUID series, UUID visit) {
    getEntityManager().createNativeQuery("INSERT INTO series_visit (appointment_id, series_id) VALUES (:visit, :series)")
        .setParameter("visit", visit)
        .setParameter("series", series)
        .executeUpdate();
  }

  /** Its visits in order of time, whatever became of them. */
  @Transactional
  List<Appointment> visits(UUID series) {
    return getEntityManager().createNativeQuery("SELECT a.* FROM appointment a JOIN series_visit s ON s.appointment_id = a.id"
            + " WHERE s.series_id = :series ORDER BY a.starts_at, a.id", Appointment.class)
        .setParameter("series", series).getResultList().stream().map(Appointment.class::cast).toList();
  }

  /**
   * @throws NotFoundException when there is none
   */
  @Transactional
  Series known(UUID id) {
    return findByIdOptional(id).orElseThrow(NotFoundException::new);
  }

  /** This visit of it and all that follow it, as far as they are still to come. */
  @Transactional
  List<Appointment> visitsFrom(UUID series, UUID first) {
    var now = clock.instant();
    return visits(series).stream().dropWhile(visit -> !visit.id.equals(first)).filter(visit -> visit.canCancel(now)).toList();
  }

  List<UUID> from(UUID series, UUID first) {
    return visitsFrom(series, first).stream().map(visit -> visit.id).toList();
  }

  /** The series that the visit is of. */
  @Transactional
  public Optional<UUID> of(UUID visit) {
    return getEntityManager().createNativeQuery("SELECT series_id FROM series_visit WHERE appointment_id = :visit", UUID.class)
        .setParameter("visit", visit).getResultStream().map(UUID.class::cast).findFirst();
  }

  Optional<Series> byToken(String token) {
    return find("linkHash", Tokens.hash(token)).firstResultOptional();
  }

  /** The links of a closed record lead nowhere any more. */
  @Transactional(MANDATORY)
  void forget(@Observes ClientClosed closed) {
    list("clientId", closed.clientId()).forEach(series -> series.linkHash = Tokens.hash(Tokens.random()));
  }
}
