package clinic.rhomboid.booking;

import clinic.rhomboid.clients.Client;

/**
 * What a client asks for besides their answers, for this visit and for those to come.
 *
 * @param stepFree whether the room must be reached without steps
 * @param gender by whom they would rather be treated when the clinic chooses: {@code female}, {@code male} or null
 */
public record Preferences(boolean stepFree, String gender) {

  public static final Preferences NONE = new Preferences(false, null);

  /** Keeps them with the client; what is not asked for this time stays as it was said before. */
  public void keep(Client client) {
    client.stepFree |= stepFree;
    client.wishedGender = gender == null ? client.wishedGender : gender;
  }
}
