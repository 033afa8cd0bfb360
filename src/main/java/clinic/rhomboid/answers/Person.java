package clinic.rhomboid.answers;

/**
 * What the eligibility rules ask about the person.
 *
 * @param age in whole years on the day the decision is for, or null when unknown
 * @param guardianConsent {@code yes}, {@code no}, {@code not_applicable} or null
 * @param medicalClearance under 16, whether a doctor has checked the pain and given a note: the same words
 */
public record Person(Integer age, String guardianConsent, String medicalClearance) {

  public Person atAge(Integer years) {
    return new Person(years, guardianConsent, medicalClearance);
  }
}
