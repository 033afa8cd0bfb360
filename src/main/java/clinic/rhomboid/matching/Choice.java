package clinic.rhomboid.matching;

/**
 * A therapist who fits.
 *
 * @param therapist the therapist's id
 * @param technique the id of the client's best-ranked technique that the therapist offers
 * @param why the reason for this place in the order, in words for the client
 */
public record Choice(String therapist, String name, String technique, String why) {}
