package clinic.rhomboid.accounts;

/** The kind of browser, in the words its owner would use: enough to recognise one's own. */
final class Browser {

  // What a browser's long name holds, and what it is called; in order, since most also claim to be those below them.
  private static final String[][] PROGRAMS = {
    {"Edg", "Edge"}, {"OPR/", "Opera"}, {"SamsungBrowser", "Samsung Internet"}, {"Firefox", "Firefox"},
    {"FxiOS", "Firefox"}, {"CriOS", "Chrome"}, {"Chrome", "Chrome"}, {"Safari", "Safari"}};

  private static final String[][] SYSTEMS = {
    {"iPhone", "iPhone"}, {"iPad", "iPad"}, {"Android", "Android"}, {"Windows", "Windows"}, {"CrOS", "ChromeOS"},
    {"Mac OS", "Mac"}, {"Linux", "Linux"}};

  private Browser() {}

  /** Of the header {@code User-Agent}, which may be null. */
  static String of(String userAgent) {
    var program = first(PROGRAMS, userAgent);
    var system = first(SYSTEMS, userAgent);
    return (program == null ? "A browser" : program) + (system == null ? "" : " on " + system);
  }

  private static String first(String[][] names, String userAgent) {
    for (var name : names) {
      if (userAgent != null && userAgent.contains(name[0])) {
        return name[1];
      }
    }
    return null;
  }
}
