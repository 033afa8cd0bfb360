package clinic.rhomboid.owner;

import static org.hamcrest.Matchers.containsString;

import clinic.rhomboid.accounts.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnerPageTest {

  @Test
  void showsTheClinicItsPeopleAndWhatWasDone() {
    Visitor.signedIn("owner@rhomboid.test").get("/owner").then().statusCode(200).body(
        containsString("Rhomboid Clinic"), containsString("America/New_York"), containsString("href=\"/owner/people\""),
        containsString("Ana Ruiz"), containsString("Room 3"), containsString("$95"),
        containsString("08:00–12:00, 12:45–16:00"),
        containsString("Sample clinic: not approved by a clinician"), containsString("Signed in"),
        containsString("Olivia Grant"));
  }
}
