package clinic.rhomboid.web;

/**
 * What every page says about the clinic.
 *
 * @param phone as people read it, such as {@code (212) 555-0142}
 * @param phoneHref the same as a link, such as {@code tel:+12125550142}
 * @param address on one line
 * @param openLine when the clinic is open, in words, such as {@code Monday to Saturday}
 * @param emergencyNumber what to dial in an emergency there, such as {@code 911}
 * @param zone the id of the time zone the clinic lives by
 */
public record ClinicInfo(
    String name,
    String phone,
    String phoneHref,
    String address,
    String openLine,
    String emergencyNumber,
    String zone) {}
