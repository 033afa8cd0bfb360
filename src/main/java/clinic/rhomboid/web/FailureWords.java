package clinic.rhomboid.web;

/** What people are told about a failed request, by its status alone. */
record FailureWords(String title, String advice) {

  static FailureWords of(int status) {
    return switch (status) {
      case 403 -> new FailureWords("Not allowed", "You can’t open this page.");
      case 404 -> new FailureWords("Page not found", "The address may be mistyped, or the link is out of date.");
      case 408 -> new FailureWords("Too slow", "The request did not arrive in time. Please try again.");
      case 503 -> new FailureWords("Just a moment", "We can’t answer right now. Please try again in a minute.");
      case 405 -> new FailureWords("Not possible here", "Please go back and use the buttons on the page.");
      case 413 -> new FailureWords("Too much at once", "Please shorten what you wrote and send it again.");
      case 415 -> new FailureWords("Unknown format", "Please go back and use the form on the page.");
      case 429 -> new FailureWords("Too many tries", "Please wait a few minutes, then try again.");
      default -> status < 500
          ? new FailureWords("Request not understood", "Please go back, reload the page and try again.")
          : new FailureWords("Something went wrong", "The fault is ours. Please try again in a minute.");
    };
  }
}
