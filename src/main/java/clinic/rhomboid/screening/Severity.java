package clinic.rhomboid.screening;

/** How much a contraindication weighs, in the words of the rules of record. */
public enum Severity {
  ABSOLUTE,
  LOCAL,
  MODIFY,
  REVIEW,
  CLEARANCE
}
