package clinic.rhomboid.browser;

import clinic.rhomboid.Database;
import clinic.rhomboid.portal.Codes;
import clinic.rhomboid.portal.Person;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages behind the doors, on a phone: nothing that would keep somebody out, and nothing too wide for it. */
@QuarkusTest
class DoorsPagesTest {

  private static final int PHONE = 390;
  private static final int HEIGHT = 844;
  private static Chromium chromium;

  @TestHTTPResource("/") String home;
  @Inject Codes codes;
  @Inject Database database;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void theOwnersPagesAreForEverybody() {
    var person = Person.booked();
    var client = database.column("SELECT client_id FROM appointment WHERE id::text = ?", person.visitId).get(0);
    var account = database.column("SELECT id FROM account WHERE email = 'desk@rhomboid.test'").get(0);
    try (var owner = signedIn("owner@rhomboid.test")) {
      looks(owner, "/owner", "/owner/people", "/owner/people/new", "/owner/people/" + account, "/owner/setup",
          "/owner/approval", "/owner/approval/affected", "/owner/calls", "/owner/trail", "/owner/trail/verification",
          "/owner/break-glass", "/owner/clients", "/owner/clients/" + client + "/erasure", "/owner/requests",
          "/owner/retention");
    }
  }

  @Test
  void theStaffsOwnPagesAreForEverybody() {
    try (var stranger = chromium.visitor(home, PHONE, HEIGHT, true)) {
      looks(stranger, "/login", "/login/reset");
    }
    try (var therapist = signedIn("ana@rhomboid.test")) {
      looks(therapist, "/therapist/break-glass", "/therapist/requests", "/account", "/account/password",
          "/account/second-factor", "/handbook?q=heart", "/handbook/what-if");
    }
  }

  @Test
  void aClientsOwnPagesAreForEverybody() {
    var person = Person.booked();
    try (var client = chromium.visitor(home, PHONE, HEIGHT, true)) {
      looks(client, person.page() + "/proof", "/me");
      client.type("email", person.email()).press("Mail me a code");
      looks(client);
      client.type("code", codes.latest(person.email())).press("Continue");
      looks(client);
      person.birthDate().forEach(client::type);
      client.press("Open my record").sees("Your record");
      looks(client);
      client.page().locator("a[href^='/me/intakes/']").first().click();
      looks(client);
      looks(client, "/me/corrections", "/me/deletion");
    }
  }

  private Visitor signedIn(String email) {
    return chromium.visitor(home, PHONE, HEIGHT, true).open("/login").type("email", email)
        .type("password", clinic.rhomboid.accounts.Visitor.PASSWORD).press("Sign in");
  }

  private static void looks(Visitor visitor, String... addresses) {
    for (var address : addresses) {
      looks(visitor.open(address));
    }
  }

  private static void looks(Visitor visitor) {
    visitor.findsNothingWrong();
  }
}
