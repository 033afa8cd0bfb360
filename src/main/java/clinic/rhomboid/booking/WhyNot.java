package clinic.rhomboid.booking;

import clinic.rhomboid.slots.Taken;
import clinic.rhomboid.slots.TherapistSupply;
import clinic.rhomboid.techniques.Service;
import clinic.rhomboid.time.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Why a place cannot be had, told to the front desk, whom no lead time binds. Whatever comes from a client's answers is
 * one text, {@link KnownClient#NOT_AVAILABLE}: it is what is in the way of this client and would not be in anybody's.
 */
@ApplicationScoped
public class WhyNot {

  private static final Duration QUARTER = Duration.ofMinutes(15);

  private static final String BEGUN = "It has begun, is over or was called off, so it can’t be moved.";

  /** So that load limits see whole days, however long these are. */
  private static final Duration AROUND = Duration.ofHours(26);

  private final Pictures pictures;
  private final TakenTimes taken;
  private final ClientsNeeds needs;
  private final Appointments appointments;
  private final Clock clock;

  WhyNot(Pictures pictures, TakenTimes taken, ClientsNeeds needs, Appointments appointments, Clock clock) {
    this.pictures = pictures;
    this.taken = taken;
    this.needs = needs;
    this.appointments = appointments;
    this.clock = clock;
  }

  /**
   * A question about one start.
   *
   * @param therapist null for any
   * @param client null for somebody new
   */
  public record Question(int locationId, String technique, int minutes, Instant start, String therapist, UUID client) {}

  /**
   * The answer.
   *
   * @param everybody what is in everybody's way, one line each
   * @param therapists those asked about, in the order of their names
   * @param note what binds clients and not the desk, or null
   */
  public record Answer(List<String> everybody, List<OfTherapist> therapists, String note) {

    /** Whether the place can be had. */
    public boolean free() {
      return everybody.isEmpty() && therapists.stream().anyMatch(one -> one.reasons().isEmpty());
    }
  }

  /** What is in one therapist's way. */
  public record OfTherapist(String id, String name, List<String> reasons) {}

  /** About a new visit. */
  @Transactional
  public Answer at(Question question) {
    var supply = pictures.current(question.locationId());
    return supply.service(question.technique(), question.minutes())
        .map(service -> at(supply, service, question.client(), null, question.therapist(), question.start()))
        .orElseGet(() -> new Answer(List.of("It isn’t offered in that length."), List.of(), null));
  }

  /**
   * About moving a visit.
   *
   * @param therapist null for any
   */
  @Transactional
  public Answer at(UUID visitId, Instant start, String therapist) {
    var visit = appointments.findById(visitId);
    if (begun(visit)) {
      return new Answer(List.of(BEGUN), List.of(), null);
    }
    var supply = pictures.current(visit.locationId);
    return at(supply, service(visit, supply), visit.clientId, visit, therapist, start);
  }

  private Answer at(
      ClinicSupply supply, Service service, UUID client, Appointment visit, String therapist, Instant start) {
    var look = look(supply, service, client, visit, start, start);
    var seen = look.at(start);
    var everybody = seen.everybody();
    var ids = therapist != null ? List.of(therapist)
        : supply.supply().therapists().stream().map(TherapistSupply::id).toList();
    var each = ids.stream().map(id -> new OfTherapist(
        id, supply.therapistNames().getOrDefault(id, id), seen.of(id))).toList();
    var late = start.isBefore(clock.instant().plus(Duration.ofMinutes(supply.location().leadMinutes)));
    return new Answer(everybody, each, late && everybody.isEmpty() ? new WhyNotWords(supply).leadTime() : null);
  }

  /** What the places of a day are for one visit, by therapist. */
  public record Day(LocalDate date, Map<String, Lane> therapists) {}

  /**
   * A therapist's day.
   *
   * @param allowed every start to which the visit can be moved
   * @param refused the others, with the first reason of each
   */
  public record Lane(List<Instant> allowed, List<Refused> refused) {}

  /** Quarter hours that follow each other and are refused for the same reason. */
  public record Refused(Instant first, Instant last, String reason) {}

  /** Where on a day a visit can be moved, and why not elsewhere: three statements and what the visit's answers take. */
  @Transactional
  public Day day(UUID visitId, LocalDate date) {
    var visit = appointments.findById(visitId);
    var supply = pictures.current(visit.locationId);
    var from = date.atStartOfDay(supply.zone()).toInstant();
    var to = date.plusDays(1).atStartOfDay(supply.zone()).toInstant();
    var lanes = new LinkedHashMap<String, Lane>();
    if (begun(visit)) {
      supply.supply().therapists().forEach(one ->
          lanes.put(one.id(), new Lane(List.of(), List.of(new Refused(from, to.minus(QUARTER), BEGUN)))));
      return new Day(date, lanes);
    }
    supply.supply().therapists().forEach(one -> lanes.put(one.id(), new Lane(new ArrayList<>(), new ArrayList<>())));
    var look = look(supply, service(visit, supply), visit.clientId, visit, from, to);
    var offered = look.offered(date);
    for (var start = from; start.isBefore(to); start = start.plus(QUARTER)) {
      var seen = look.at(start);
      var free = offered.getOrDefault(start, List.of());
      for (var lane : lanes.entrySet()) {
        if (free.contains(lane.getKey())) {
          lane.getValue().allowed().add(start);
        } else {
          refuse(lane.getValue().refused(), start, seen.first(lane.getKey()));
        }
      }
    }
    return new Day(date, lanes);
  }

  /** A visit on hold has not: what stops it is the client's. */
  private boolean begun(Appointment visit) {
    return !visit.canMove(clock.instant()) && visit.state != AppointmentState.SUSPENDED;
  }

  private PlaceLook look(
      ClinicSupply supply, Service service, UUID client, Appointment visit, Instant from, Instant to) {
    var now = clock.instant();
    var around = new TimeRange(from.minus(AROUND), to.plus(AROUND));
    var all = taken.in(around, supply, visit == null ? null : visit.id, now);
    return new PlaceLook(supply, service, needs.of(client, visit, service.technique(), from, supply), all,
        Taken.claims(all), now);
  }

  /** As it is offered now, or as the visit has it. */
  private static Service service(Appointment visit, ClinicSupply supply) {
    return supply.service(visit.technique, visit.minutes).orElseGet(() ->
        new Service(visit.technique, visit.minutes, visit.priceAmount, Duration.ZERO, Duration.ZERO));
  }

  private static void refuse(List<Refused> refused, Instant start, String reason) {
    var last = refused.isEmpty() ? null : refused.get(refused.size() - 1);
    if (last != null && last.reason().equals(reason) && last.last().plus(QUARTER).equals(start)) {
      refused.set(refused.size() - 1, new Refused(last.first(), start, reason));
    } else {
      refused.add(new Refused(start, start, reason));
    }
  }
}
