package clinic.rhomboid.web;

/**
 * Knows the clinic that the pages speak for. Asked by every page, an error page and one made on an I/O thread included: it
 * answers from memory and does not fail.
 */
public interface ClinicCard {

  ClinicInfo info();
}
