package clinic.rhomboid.review;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.AppointmentState;
import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.slots.RoomSupply;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** A visit on one line. */
@ApplicationScoped
class VisitLine {

  private static final String PART = " · ";
  private static final String CALL = "Asks for a call";

  private final Appointments appointments;
  private final RuleSet rules;
  private final Clock clock;

  VisitLine(Appointments appointments, RuleSet rules, Clock clock) {
    this.appointments = appointments;
    this.rules = rules;
    this.clock = clock;
  }

  /** Such as {@code Today 12:00 to 13:00 · Swedish massage 60 · Room 2 · visit 6}. */
  String whole(Appointment visit, ClinicSupply supply) {
    var done = appointments.count("clientId = ?1 and state = ?2 and id <> ?3",
        visit.clientId, AppointmentState.COMPLETED, visit.id);
    var nth = done == 0 ? "first visit" : "visit " + (done + 1);
    if (!visit.hasTime()) {
      return CALL + PART + nth;
    }
    return day(visit, supply) + " " + StaffTimes.time(visit.startsAt, supply.zone()) + " to "
        + StaffTimes.time(visit.endsAt, supply.zone()) + PART + what(visit) + PART + room(visit, supply) + PART + nth;
  }

  /** Such as {@code Fri 27 Nov, 16:00 · Swedish massage 60}. */
  String asked(Appointment visit, ClinicSupply supply) {
    return visit.hasTime() ? StaffTimes.dayAndTime(visit.startsAt, supply.zone()) + PART + what(visit) : CALL;
  }

  /** Such as {@code Swedish massage 60}. */
  String what(Appointment visit) {
    return Labels.technique(rules, visit.technique) + " " + visit.minutes;
  }

  String room(Appointment visit, ClinicSupply supply) {
    return supply.supply().rooms().stream()
        .filter(room -> room.id() == visit.roomId).map(RoomSupply::name).findFirst().orElse("Room closed");
  }

  private String day(Appointment visit, ClinicSupply supply) {
    var day = supply.day(visit.startsAt);
    return day.equals(supply.day(clock.instant())) ? "Today" : StaffTimes.shortDay(day);
  }
}
