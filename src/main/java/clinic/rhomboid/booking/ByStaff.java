package clinic.rhomboid.booking;

/**
 * Who of the staff changes a visit, and how.
 *
 * @param reason why, where the policy that the visit was booked under speaks against it; null for none
 * @param free whether cancelling costs nothing, however late it is
 */
public record ByStaff(String actor, Telling telling, String reason, boolean free) {

  public static ByStaff of(String actor, Telling telling) {
    return new ByStaff(actor, telling, null, false);
  }
}
