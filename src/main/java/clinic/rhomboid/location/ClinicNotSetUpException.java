package clinic.rhomboid.location;

/** Nothing can be shown or booked yet, because the clinic has not been set up. */
public class ClinicNotSetUpException extends RuntimeException {

  ClinicNotSetUpException() {
    super("The clinic is not set up yet");
  }
}
