package clinic.rhomboid.sample;

import static clinic.rhomboid.booking.AppointmentState.ARRIVED;
import static clinic.rhomboid.booking.AppointmentState.AWAITING_INTAKE;
import static clinic.rhomboid.booking.AppointmentState.CANCELLED;
import static clinic.rhomboid.booking.AppointmentState.COMPLETED;
import static clinic.rhomboid.booking.AppointmentState.CONFIRMED;
import static clinic.rhomboid.booking.AppointmentState.DECLINED;
import static clinic.rhomboid.booking.AppointmentState.EXPIRED;
import static clinic.rhomboid.booking.AppointmentState.IN_SESSION;
import static clinic.rhomboid.booking.AppointmentState.NO_SHOW;
import static clinic.rhomboid.booking.AppointmentState.PENDING_REVIEW;
import static clinic.rhomboid.booking.AppointmentState.SUSPENDED;

import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.VisitEntry;
import clinic.rhomboid.booking.VisitRequest;
import clinic.rhomboid.booking.WantedTime;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.screening.Disposition;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.slots.TherapistSupply;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** The sample clinic's forty visits around today, at least one in every state. */
@ApplicationScoped
class SampleVisits {

  private static final int VISITS = 40;
  private static final int QUARTERS_A_DAY = 48;
  private static final LocalTime FIRST_START = LocalTime.of(8, 0);
  private static final List<String> TECHNIQUES = List.of("swedish", "myofascial", "deep_tissue", "trigger_point");
  private static final List<Integer> MINUTES = List.of(60, 45, 60, 90);

  private static final List<AppointmentState> PAST =
      List.of(COMPLETED, COMPLETED, NO_SHOW, COMPLETED, CANCELLED, COMPLETED, COMPLETED, EXPIRED, COMPLETED, COMPLETED);
  private static final List<AppointmentState> TO_COME =
      List.of(CONFIRMED, PENDING_REVIEW, CONFIRMED, SUSPENDED, CONFIRMED, DECLINED, CONFIRMED, CANCELLED, PENDING_REVIEW,
          AWAITING_INTAKE, CONFIRMED, CONFIRMED, AWAITING_INTAKE, CONFIRMED);

  private final VisitEntry entry;
  private final Pictures pictures;
  private final Locations locations;
  private final SamplePeople people;
  private final RuleSet rules;
  private final Clock clock;

  SampleVisits(
      VisitEntry entry, Pictures pictures, Locations locations, SamplePeople people, RuleSet rules, Clock clock) {
    this.entry = entry;
    this.pictures = pictures;
    this.locations = locations;
    this.people = people;
    this.rules = rules;
    this.clock = clock;
  }

  void create() {
    var supply = pictures.current(locations.only().id);
    var now = clock.instant();
    var today = supply.day(now);
    // Twelve visits behind, fourteen today, fourteen ahead; the third day from now and later stay nearly free.
    var number = 0;
    for (var back : openDays(supply, today, -1, 3)) {
      for (var i = 0; i < 4; i++) {
        number += enter(supply, today, back, number, PAST.get(number % PAST.size())) ? 1 : 0;
      }
    }
    number = fillToday(supply, today, now, number);
    var ahead = openDays(supply, today, 1, 4);
    for (var i = 0; number < VISITS; i++) {
      number += enter(supply, today, ahead.get(i % ahead.size()), number, TO_COME.get(i % TO_COME.size())) ? 1 : 0;
    }
  }

  /** What is over is completed, what runs is in session, the next one has arrived; a closed day borrows the last open one. */
  private int fillToday(ClinicSupply supply, LocalDate today, Instant now, int already) {
    var day = open(supply, today) ? today : openDays(supply, today, -1, 1).get(0);
    var number = already;
    number += enter(supply, today, day, number, IN_SESSION) ? 1 : 0;
    number += enter(supply, today, day, number, ARRIVED) ? 1 : 0;
    for (var i = 0; i < 12; i++) {
      var start = quarter(supply, day, (i * 5) % QUARTERS_A_DAY);
      var state = start.plusSeconds(3600).isBefore(now) ? COMPLETED : CONFIRMED;
      number += enter(supply, today, day, number, state) ? 1 : 0;
    }
    return number;
  }

  private boolean enter(ClinicSupply supply, LocalDate today, LocalDate day, int number, AppointmentState state) {
    var now = clock.instant();
    var person = people.person(number, today, rules, answersFor(state));
    var request = new VisitRequest(supply.location().id, person.identity(), person.answers(), "1",
        person.identity().name(), null, false);
    for (var start : starts(supply, day, number, state, now)) {
      for (var therapist : turned(supply.supply().therapists(), number)) {
        for (var technique : turned(TECHNIQUES, number)) {
          var service = supply.service(technique, MINUTES.get(number % MINUTES.size())).orElseThrow();
          if (therapist.techniques().contains(technique)
              && entry.enter(request, new WantedTime(service, start, therapist.id()), state).isPresent()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The starts to try, so that a visit's hour suits its state. */
  private static List<Instant> starts(
      ClinicSupply supply, LocalDate day, int number, AppointmentState state, Instant now) {
    var starts = new ArrayList<Instant>();
    for (var i = 0; i < QUARTERS_A_DAY; i++) {
      starts.add(quarter(supply, day, (i + number * 7) % QUARTERS_A_DAY));
    }
    if (state == IN_SESSION || state == ARRIVED) {
      // The nearest hour to now that is left: running, or about to begin.
      var wanted = state == IN_SESSION ? now.minusSeconds(1200) : now.plusSeconds(600);
      starts.sort((a, b) -> Long.compare(
          Math.abs(a.getEpochSecond() - wanted.getEpochSecond()), Math.abs(b.getEpochSecond() - wanted.getEpochSecond())));
    } else if (state == COMPLETED) {
      starts.removeIf(start -> start.plusSeconds(5400).isAfter(now));
    } else if (state == CONFIRMED) {
      starts.removeIf(start -> start.isBefore(now));
    }
    return starts;
  }

  private static Predicate<Disposition> answersFor(AppointmentState state) {
    return switch (state) {
      case PENDING_REVIEW, DECLINED, EXPIRED -> disposition -> disposition == Disposition.THERAPIST_REVIEW;
      case SUSPENDED -> disposition -> disposition == Disposition.DO_NOT_BOOK;
      default -> disposition -> disposition.rank() < Disposition.THERAPIST_REVIEW.rank();
    };
  }

  private static Instant quarter(ClinicSupply supply, LocalDate day, int number) {
    return day.atTime(FIRST_START).plusMinutes(15L * number).atZone(supply.zone()).toInstant();
  }

  private static List<LocalDate> openDays(ClinicSupply supply, LocalDate from, int step, int count) {
    var days = new ArrayList<LocalDate>();
    for (var day = from.plusDays(step); days.size() < count; day = day.plusDays(step)) {
      if (open(supply, day)) {
        days.add(day);
      }
    }
    return days;
  }

  private static boolean open(ClinicSupply supply, LocalDate day) {
    return supply.supply().therapists().stream().map(TherapistSupply::hours).flatMap(List::stream)
        .anyMatch(shift -> shift.day() == day.getDayOfWeek());
  }

  private static <T> List<T> turned(List<T> list, int by) {
    var turned = new ArrayList<>(list);
    Collections.rotate(turned, by);
    return turned;
  }
}
