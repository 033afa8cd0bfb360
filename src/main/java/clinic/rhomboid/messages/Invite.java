package clinic.rhomboid.messages;

import clinic.rhomboid.calendar.CalendarEntry;
import clinic.rhomboid.calendar.CalendarFile;
import clinic.rhomboid.location.Location;

/** The calendar file in a mail, and the step in the client's calendar that the mail's header must name too. */
record Invite(Message.CalendarStep step, byte[] file) {

  static Invite of(Message message, Facts facts, Location place, String phone, String link, String organizer) {
    var entry = new CalendarEntry(message.visitId, facts.calendarSequence(), message.createdAt, facts.start(), facts.end(),
        place.name, place.address, phone, link, organizer);
    return new Invite(message.calendar, message.calendar == Message.CalendarStep.REQUEST
        ? CalendarFile.requested(entry, message.recipient, facts.name())
        : CalendarFile.cancelled(entry, message.recipient, facts.name()));
  }

  String contentType() {
    return "text/calendar; charset=UTF-8; method=" + step;
  }
}
