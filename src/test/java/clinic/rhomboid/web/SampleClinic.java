package clinic.rhomboid.web;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.util.List;

/** A clinic for the tests of the pages, wherever no other room stands in. */
@Singleton
@DefaultBean
class SampleClinic implements ClinicCard, TechniqueTiles {

  private static final String DURATIONS = "45, 60 or 90 minutes";

  @Override
  public ClinicInfo info() {
    return new ClinicInfo(
        "Rhomboid Clinic",
        "(212) 555-0142",
        "tel:+12125550142",
        "214 West 29th Street, New York",
        "Monday to Saturday",
        "911",
        "America/New_York");
  }

  @Override
  public boolean severalPlaces() {
    return false;
  }

  @Override
  public List<TechniqueTile> tiles() {
    return List.of(
        new TechniqueTile(
            "Swedish massage", "Light to medium", 1, 3,
            "Long gliding strokes and kneading with oil. The gentlest all-round choice, and the usual place to start.",
            DURATIONS, "$95"),
        new TechniqueTile(
            "Myofascial release", "Gentle and sustained", 1, 3,
            "Slow, held stretch and pressure, with little or no oil. For a pulling, stuck feeling.", DURATIONS, "$95"),
        new TechniqueTile(
            "Trigger point therapy", "Firm at one point", 2, 4,
            "Steady pressure on one sore spot until it eases. For a knot you can put a finger on.", DURATIONS, "$95"),
        new TechniqueTile(
            "Deep tissue massage", "Firm to strong", 4, 5,
            "Slow, firm strokes that reach the deeper layers. For long-standing tightness.", DURATIONS, "$95"));
  }
}
