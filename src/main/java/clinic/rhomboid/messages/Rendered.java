package clinic.rhomboid.messages;

/**
 * A mail as it is sent.
 *
 * @param invite for the client's calendar, or null
 */
record Rendered(String subject, String text, String html, String link, Invite invite) {}
