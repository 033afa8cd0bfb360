package clinic.rhomboid.booking;

/** The visit was moved by somebody else between being looked at and being locked; worth another try. */
class StaleVisitException extends RuntimeException {

  StaleVisitException() {
    super("The visit was moved meanwhile", null, false, false);
  }
}
