package clinic.rhomboid.desk;

/** A stretch of a day, in minutes from its midnight. */
record Span(int from, int to) {

  String words() {
    return Day.time(from) + "–" + Day.time(to);
  }
}
