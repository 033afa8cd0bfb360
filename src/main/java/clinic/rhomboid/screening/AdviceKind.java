package clinic.rhomboid.screening;

/** What a client is advised to do, in the order in which advice is shown. */
public enum AdviceKind {
  EMERGENCY_CARE,
  SEE_DOCTOR_SAME_DAY,
  SEE_DOCTOR,
  OBTAIN_CLEARANCE,
  GUARDIAN_CONSENT,
  POSTPONE,
  THERAPIST_WILL_CONTACT,
  NONE
}
