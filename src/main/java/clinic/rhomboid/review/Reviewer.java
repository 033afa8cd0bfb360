package clinic.rhomboid.review;

import java.util.Set;

/**
 * The therapist who is signed in.
 *
 * @param actor as the trail names them
 * @param id among the therapists
 */
record Reviewer(String actor, String id, Set<String> competences) {}
