package clinic.rhomboid.booking;

import clinic.rhomboid.clients.SamePerson;
import clinic.rhomboid.vault.Tokens;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Appointments implements PanacheRepositoryBase<Appointment, UUID> {

  private final SamePerson person;

  Appointments(SamePerson person) {
    this.person = person;
  }

  /** All records of the person whose record this is: their visits are counted together. */
  List<UUID> recordsOf(UUID clientId) {
    return person.records(clientId);
  }

  /** The visit a client's link leads to. */
  public Optional<Appointment> byToken(String token) {
    return find("linkHash", Tokens.hash(token)).firstResultOptional();
  }

  /** The visit as it is now, kept from changing until the transaction ends. */
  public Appointment locked(UUID id) {
    var appointment = findById(id);
    getEntityManager().refresh(appointment, LockModeType.PESSIMISTIC_WRITE);
    return appointment;
  }

  /**
   * Whether the client comes for the first time at this start: no earlier visit of theirs took place or is still to come.
   *
   * @param visitItself not counted, since it may be about to move
   */
  boolean firstVisit(UUID clientId, Instant start, UUID visitItself) {
    return count("clientId in ?1 and startsAt < ?2 and id <> ?3"
        + " and state not in ('NO_SHOW', 'CANCELLED', 'DECLINED', 'EXPIRED')",
        person.records(clientId), start, visitItself) == 0;
  }

  /** The visits whose answers are in this intake. */
  List<UUID> restingOn(UUID intakeId) {
    return getEntityManager().createQuery("select id from Appointment where intakeId = :intake order by id", UUID.class)
        .setParameter("intake", intakeId)
        .getResultList();
  }

  /** The visits of a client that are neither over nor called off, in the order in which everybody locks them. */
  List<UUID> standing(UUID clientId) {
    return getEntityManager().createQuery("select id from Appointment where clientId in :records and state in"
            + " ('AWAITING_INTAKE', 'PENDING_REVIEW', 'CONFIRMED', 'SUSPENDED', 'ARRIVED') order by id", UUID.class)
        .setParameter("records", person.records(clientId))
        .getResultList();
  }

  /** Whether changed answers or new rules have stopped a visit of this client that is still to come. */
  boolean onHold(UUID clientId, Instant now) {
    return count("clientId in ?1 and (endsAt is null or endsAt > ?2) and (state = 'SUSPENDED' or haltedAt is not null"
        + " and state in ('AWAITING_INTAKE', 'PENDING_REVIEW', 'CONFIRMED', 'ARRIVED'))", person.records(clientId), now) > 0;
  }

  /** Visits that start within the span, at one location. */
  public List<Appointment> starting(int locationId, Instant from, Instant to) {
    return list("locationId = ?1 and startsAt >= ?2 and startsAt < ?3 order by startsAt, id", locationId, from, to);
  }

  /** Visits still to come that were booked with this address, and requests that are still open. */
  List<Appointment> toCome(String email, Instant now) {
    return list("contactEmail = ?1 and state in ('AWAITING_INTAKE', 'PENDING_REVIEW', 'CONFIRMED', 'SUSPENDED')"
        + " and (startsAt is null or startsAt > ?2) order by startsAt", email, now);
  }

  /** What a client still waits for: visits that are not over, and open requests. */
  public List<Appointment> unfinished(UUID clientId, Instant now) {
    return list("clientId in ?1 and state in ('AWAITING_INTAKE', 'PENDING_REVIEW', 'CONFIRMED', 'SUSPENDED', 'ARRIVED',"
        + " 'IN_SESSION') and (endsAt is null or endsAt > ?2) order by startsAt", person.records(clientId), now);
  }

  /** Whether the client was ever treated here, so that there is a record of it. */
  public boolean treated(UUID clientId) {
    return count("clientId in ?1 and (state in ('ARRIVED', 'IN_SESSION', 'COMPLETED') or sessionStartedAt is not null)",
        person.records(clientId)) > 0;
  }

  /** What nobody decided in time, neither a therapist nor the front desk. */
  List<UUID> toLapse(Instant now) {
    return getEntityManager()
        .createQuery("select id from Appointment where state = 'PENDING_REVIEW' and reviewUntil <= :now"
            + " or approval = 'NEEDED' and approvalUntil <= :now and state in ('AWAITING_INTAKE', 'PENDING_REVIEW',"
            + " 'CONFIRMED', 'SUSPENDED') order by id", UUID.class)
        .setParameter("now", now)
        .getResultList();
  }
}
