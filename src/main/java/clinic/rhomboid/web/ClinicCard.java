package clinic.rhomboid.web;

/**
 * Knows the clinic that the pages speak for. Every page asks, error pages and those made on an I/O thread too: so it
 * answers from memory and does not fail.
 */
public interface ClinicCard {

  ClinicInfo info();

  /** Whether there is a place to choose. */
  boolean severalPlaces();
}
