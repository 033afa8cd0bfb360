package clinic.rhomboid.messages;

import clinic.rhomboid.calendar.OneLine;
import java.util.regex.Pattern;

/** The name a client typed, as a mail may say it. */
final class Greeting {

  private static final String NOBODY = "";

  // Anybody can book under any name for anybody's address: what a mail program would turn into a link is no name.
  private static final Pattern NO_NAME = Pattern.compile(".*[/:@<>\\\\].*|.*\\.\\S.*|.{41,}");

  private Greeting() {}

  /** The first name on one line, or nothing when no one is called that. */
  static String of(String firstName) {
    var name = OneLine.of(firstName);
    return NO_NAME.matcher(name).matches() ? NOBODY : name;
  }
}
