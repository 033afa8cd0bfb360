package clinic.rhomboid.web;

import clinic.rhomboid.limits.Limit;
import java.util.List;
import java.util.regex.Pattern;

/** What each address costs a stranger. What no line names costs most, so that a new address is never free. */
final class Traffic {

  private record Line(Pattern requests, Limit limit) {}

  /** The first line that fits, written as method and address. */
  private static final List<Line> LINES = List.of(
      line("(GET|HEAD) /feeds/.*", Limit.FEED_BY_ADDRESS),
      line("(GET|HEAD|OPTIONS) .*", Limit.READING_BY_ADDRESS),
      line("POST /(login/reset|visits|visits/\\{token}/code|me)", Limit.MAIL_BY_ADDRESS),
      line("POST /book/\\{token}/stop/call", Limit.MAIL_BY_ADDRESS),
      line("POST /login(/.*)?", Limit.SIGN_IN_BY_ADDRESS),
      line("POST /api/v1/screenings", Limit.SCREENING_BY_ADDRESS),
      line("[A-Z]+ /api/v1/(bookings|holds|review-requests|visits)(/.*)?", Limit.BOOKING_BY_ADDRESS),
      line("POST /(visits|waitlist|proposals|kiosk)/.*", Limit.BOOKING_BY_ADDRESS),
      line("POST /book(/\\{token})?(/hold|/you|/sign|/call|/resumption|/waitlist)?", Limit.BOOKING_BY_ADDRESS),
      line("POST /book/\\{token}/.*/unfinished", Limit.SAVE_BY_ADDRESS),
      line("POST /(book|followups)/.*", Limit.ANSWER_BY_ADDRESS),
      line(".*", Limit.OTHER_BY_ADDRESS));

  private Traffic() {}

  static Limit limit(String method, String address) {
    var request = method + " " + address;
    return LINES.stream().filter(line -> line.requests().matcher(request).matches()).findFirst().orElseThrow().limit();
  }

  private static Line line(String requests, Limit limit) {
    return new Line(Pattern.compile(requests), limit);
  }
}
