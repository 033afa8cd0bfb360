package clinic.rhomboid.desk;

import clinic.rhomboid.booking.ClinicSupply;

/** A held time as the board draws it. */
public record HoldCard(String place, String time, String what, String when, String with, String until) {

  static HoldCard of(HoldRow hold, String therapist, Day day, ClinicSupply supply, BoardHours board) {
    var room = Rooms.name(supply, hold.roomId());
    return new HoldCard(
        board.place(day.minute(hold.start()), day.minute(hold.end())), day.time(hold.start()),
        Names.technique(hold.technique()) + " " + hold.minutes(),
        day.span(hold.start(), hold.end()), therapist + ", " + room, day.moment(hold.expiresAt()));
  }
}
