package clinic.rhomboid.browser;

import com.microsoft.playwright.Locator;

/** The steps of the intake as a client with an ordinary stiff back answers them. */
final class IntakeSteps {

  private IntakeSteps() {}

  static void begin(Visitor client, String birthYear) {
    client.tick("consent").type("month", "4").type("day", "23").type("year", birthYear).press("Continue");
  }

  static void complaint(Visitor client, Runnable look) {
    complaint(client, look, "d3_w6");
  }

  static void complaint(Visitor client, Runnable look, String duration) {
    look.run();
    client.tick("between_blades").press("Continue");
    look.run();
    while (!client.page().url().endsWith("/safety")) {
      answerPage(client, duration);
      client.press("Continue");
      look.run();
    }
  }

  static void nothingToReport(Visitor client, Runnable look) {
    client.tick("signs-none").press("Continue");
    look.run();
    noneOfThese(client);
    healthWithNothing(client, look);
  }

  static void healthWithNothing(Visitor client) {
    healthWithNothing(client, () -> { });
  }

  private static void healthWithNothing(Visitor client, Runnable look) {
    for (var page = 0; page < 3; page++) {
      look.run();
      noneOfThese(client);
    }
  }

  /** Two presses a page: nothing on it is true, and on. */
  private static void noneOfThese(Visitor client) {
    var wholePage = client.page().locator("[id='all']").count() > 0;
    client.tick(wholePage ? "all" : client.page().locator("input[value='none']").first().getAttribute("id"));
    client.press("Continue");
  }

  /** One warning sign or condition is true, everything else on the page is not. */
  static void only(Visitor client, String id) {
    client.tick(id);
    for (var group : client.page().locator("fieldset.group").all()) {
      if (group.locator("[id='" + id + "']").count() == 0) {
        group.locator("input[value='none']").check(new Locator.CheckOptions().setForce(true));
      }
    }
    client.press("Continue");
  }

  /** Presses one answer of each question on the page that has none yet. */
  private static void answerPage(Visitor client, String duration) {
    var page = client.page();
    for (var wanted : new String[][] {
      {"painNow", "4"}, {"painWorst", "6"}, {"painAverage", "4"}, {"spread", "none"}, {"quality", "tight_stiff"},
      {"onset", "gradual"}, {"duration", duration}, {"course", "same"}, {"pattern", "after_desk_work"},
      {"aggravating", "sitting_screen"}, {"relieving", "heat"}, {"causes", "desk_work"}, {"previousTreatment", "none"},
      {"seenByClinician", "no"}, {"goals", "reduce_pain"}, {"pressurePreference", "medium"}, {"massageExperience", "some"}}) {
      if (page.locator("input[name='" + wanted[0] + "']").count() > 0) {
        client.choose(wanted[0], wanted[1]);
      }
    }
  }
}
