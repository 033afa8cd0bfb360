package clinic.rhomboid.booking;

import clinic.rhomboid.techniques.Service;

/**
 * The minutes of a visit that the client does not pay for. Which they are depends on the service: until it is known, the
 * usual ones are told.
 *
 * @param fixed minutes whatever the service
 * @param firstVisit those usual for a first visit, or null for somebody who was here before
 * @param setUp those usual to set up the room, or null when there is nothing to set up
 */
record ExtraTime(int fixed, Integer firstVisit, Integer setUp) {

  private static final String PART = ",";

  static ExtraTime fixed(int minutes) {
    return new ExtraTime(minutes, null, null);
  }

  int minutes() {
    return fixed + (firstVisit == null ? 0 : firstVisit) + (setUp == null ? 0 : setUp);
  }

  /** By the rules of this service; the same again when asked twice. */
  ExtraTime of(Service service) {
    var rules = service.rules();
    return fixed(fixed + by(rules.firstVisitMinutes(), firstVisit) + by(rules.setUpMinutes(), setUp));
  }

  private static int by(Integer rule, Integer usual) {
    return usual == null ? 0 : rule == null ? usual : rule;
  }

  String write() {
    return String.join(PART, Integer.toString(fixed), word(firstVisit), word(setUp));
  }

  /** A word of minutes alone is one too. */
  static ExtraTime read(String text) {
    var parts = text.split(PART, -1);
    return parts.length == 1
        ? fixed(Integer.parseInt(parts[0]))
        : new ExtraTime(Integer.parseInt(parts[0]), number(parts[1]), number(parts[2]));
  }

  private static String word(Integer minutes) {
    return minutes == null ? "" : minutes.toString();
  }

  private static Integer number(String word) {
    return word.isEmpty() ? null : Integer.valueOf(word);
  }
}
