package clinic.rhomboid.calendar;

import java.util.regex.Pattern;

/** Text that other programs read line by line, as headers of a mail or lines of a calendar file. */
public final class OneLine {

  // Line breaks would start a line of their own; marks that turn the writing direction would make a text read as another.
  private static final Pattern MISCHIEF =
      Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+");

  private OneLine() {}

  /** The text on one line, without characters that steer a program or turn the writing direction. */
  public static String of(String text) {
    return MISCHIEF.matcher(text).replaceAll(" ").strip();
  }
}
