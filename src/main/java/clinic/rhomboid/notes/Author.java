package clinic.rhomboid.notes;

import clinic.rhomboid.staff.TypedName;

/**
 * The therapist who is signed in.
 *
 * @param actor as the trail names them
 * @param id among the therapists
 * @param name as it stands on the page, and under what they sign
 */
record Author(String actor, String id, String name) {

  /** Whether somebody typed this name: case, accents and spaces aside. */
  boolean signsAs(String typed) {
    return TypedName.is(name, typed);
  }
}
