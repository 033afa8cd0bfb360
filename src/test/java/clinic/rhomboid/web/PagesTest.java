package clinic.rhomboid.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PagesTest {

  @Test
  void theHomePageOffersTheTechniquesAndTheWaysOn() {
    given()
        .get("/")
        .then()
        .statusCode(200)
        .body(
            containsString("<title>Massage for upper-back pain | Rhomboid Clinic</title>"),
            containsString("Trigger point therapy"),
            containsString("from $75"),
            containsString("href=\"tel:911\""),
            containsString("href=\"/book\""),
            containsString("href=\"/visits\""));
  }

  @Test
  void aFormWithErrorsNamesThemInTheTitleAtTheTopAndAtTheField() {
    given()
        .get("/sample/tags")
        .then()
        .statusCode(200)
        .body(
            containsString("<title>Error: Every part"),
            containsString("role=\"alert\" tabindex=\"-1\" autofocus"),
            containsString("<a href=\"#painWorst\">Worst pain: choose a number</a>"),
            containsString("id=\"painWorst\" tabindex=\"-1\" aria-describedby=\"painWorst-error\">"),
            containsString("id=\"bones-error\""),
            containsString("aria-describedby=\"email-hint email-error\""));
  }

  @Test
  void tagsKeepWhatWasTypedAndEscapeIt() {
    given()
        .get("/sample/tags")
        .then()
        .body(
            containsString("name=\"painNow\" value=\"5\" checked"),
            containsString("id=\"skin-not_sure\" name=\"skin\" value=\"not_sure\" checked"),
            containsString("Slipped disc &lt;or&gt; pinched nerve"),
            not(containsString("Slipped disc <or>")));
  }

  @Test
  void theBackIsOneCheckboxARegionAndThePictureIsItsSecondLabel() {
    given()
        .get("/sample/back")
        .then()
        .statusCode(200)
        .body(
            containsString("type=\"checkbox\" id=\"rhomboid_l\" name=\"regions\" value=\"rhomboid_l\" checked"),
            containsString("name=\"mainRegion\" value=\"rhomboid_l\""),
            containsString("<label class=\"zone__shape\" for=\"rhomboid_l\""),
            containsString("class=\"zone zone--middle zone--narrow\""));
  }

  @Test
  void theTherapistsPictureSaysInWordsWhatItShows() {
    given()
        .get("/sample/back")
        .then()
        .body(
            containsString(
                "Inner edge of left shoulder blade: 6 of 10, the worst. Base of the neck: gone since last time. "
                    + "Right shoulder blade: leave alone."));
  }
}
