package clinic.rhomboid;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of the table in {@link EndpointRolesTest}: who may use the address, and of whose record. */
record Access(String address, String method, List<String> roles, String ownership) {

  static final String EVERYBODY = "everybody";

  /** Whoever has signed in, in whichever role. */
  private static final String SIGNED_IN = "**";

  /** Everybody who ever signs in. */
  static final List<String> ROLES = List.of("desk", "owner", "therapist");

  private static final Set<String> OWNERSHIPS =
      Set.of("", "link", "link once", "link and browser", "link until there is an owner", "own visit", "own account", "own record",
          "own clinic");
  private static final Pattern LINE = Pattern.compile("(/\\S*) ([A-Z]+): ([a-z*, ]+)(?:; ([a-z ]+))?");
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
  private static final Pattern ONE_OF = Pattern.compile("\\{\\w+:(\\w[\\w-]*)[^}]*}");

  static List<Access> all(String table) {
    return table.lines().map(Access::of).toList();
  }

  private static Access of(String line) {
    var found = LINE.matcher(line);
    if (!found.matches()) {
      throw new IllegalArgumentException("Not a line of the table: " + line);
    }
    var access = new Access(found.group(1), found.group(2), List.of(found.group(3).split(", ")),
        found.group(4) == null ? "" : found.group(4));
    if (!OWNERSHIPS.contains(access.ownership())) {
      throw new IllegalArgumentException("Unknown ownership: " + line);
    }
    return access;
  }

  boolean forEverybody() {
    return roles.contains(EVERYBODY);
  }

  boolean allows(String role) {
    return forEverybody() || roles.contains(SIGNED_IN) || roles.contains(role);
  }

  /** One of the roles that may, or nobody's where everybody may. */
  String anyRole() {
    return ROLES.stream().filter(role -> !forEverybody() && allows(role)).findFirst().orElse(EVERYBODY);
  }

  /** Whether the record is one person's among those of the same role. */
  boolean ownsPersonally() {
    return ownership.startsWith("own ") && !ownership.equals("own clinic");
  }

  /** Whether the record is the client's own who has proven who they are in this browser. */
  boolean ownedByClient() {
    return forEverybody() && ownership.equals("own record");
  }

  /** Whether the address opens only where nobody can sign in yet. */
  boolean closedBySetUp() {
    return ownership.equals("link until there is an owner");
  }

  /** Whether the first who may is the last. */
  boolean once() {
    return ownership.equals("link once");
  }

  /** Whether there must be a record before anybody can be let in. */
  boolean needsRecord() {
    return hasVariable() || ownedByClient();
  }

  boolean forPrograms() {
    return address.startsWith("/api/");
  }

  /** Whether a request may change the record that it is about. */
  boolean changes() {
    return !method.equals("GET");
  }

  /** The address with a word where one of several stands, and the variable parts left. */
  private String template() {
    return ONE_OF.matcher(address).replaceAll("$1");
  }

  boolean hasVariable() {
    return VARIABLE.matcher(template()).find();
  }

  String addressOf(String value) {
    return VARIABLE.matcher(template()).replaceAll(Matcher.quoteReplacement(value));
  }

  String withoutOwnership() {
    return address + " " + method + ": " + String.join(", ", roles);
  }

  @Override
  public String toString() {
    return withoutOwnership() + (ownership.isEmpty() ? "" : "; " + ownership);
  }
}
