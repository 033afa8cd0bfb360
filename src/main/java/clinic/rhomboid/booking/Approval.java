package clinic.rhomboid.booking;

/** The front desk's word about a client who has missed too many visits. A therapist's review is something else. */
public enum Approval {
  NEEDED,
  GRANTED,
  REFUSED
}
