package clinic.rhomboid.owner;

import clinic.rhomboid.accounts.PeopleBook;
import clinic.rhomboid.audit.Entry;
import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** The trail as people read it: names instead of ids, looked up for the page and stored nowhere. */
@ApplicationScoped
class TrailWords {

  private static final int SHOWN = 10;
  private static final int SHORT = 8;
  private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm:ss", Locale.US);
  private static final Map<String, String> ACTIONS = Map.ofEntries(
      Map.entry("sign in", "Signed in"), Map.entry("sign out", "Signed out"), Map.entry("book", "Booked"),
      Map.entry("move", "Moved"), Map.entry("cancelled", "Cancelled"), Map.entry("declined", "Declined"),
      Map.entry("expired", "Let lapse"), Map.entry("accept", "Accepted"), Map.entry("read", "Read"),
      Map.entry("erase", "Erased"), Map.entry("restrict", "Restricted"), Map.entry("lift restriction", "Lifted the restriction"),
      Map.entry("search", "Searched"), Map.entry("change", "Changed"), Map.entry("confirm copy", "Confirmed a copy"),
      Map.entry("verify", "Verified"), Map.entry("export", "Exported"), Map.entry("resend", "Sent again"),
      Map.entry("open", "Opened"), Map.entry("end", "Ended"), Map.entry("invite", "Invited"),
      Map.entry("invite again", "Invited again"), Map.entry("change roles", "Changed roles"),
      Map.entry("change e-mail", "Changed the e-mail address"), Map.entry("switch off", "Switched off"),
      Map.entry("switch on", "Switched on"), Map.entry("end session", "Ended a session"),
      Map.entry("end sessions", "Ended all sessions"), Map.entry("end other sessions", "Ended other sessions"),
      Map.entry("set up second factor", "Set up a second factor"),
      Map.entry("switch off second factor", "Switched off the second factor"),
      Map.entry("use recovery code", "Used a recovery code"), Map.entry("make recovery codes", "Made recovery codes"),
      Map.entry("change password", "Changed the password"), Map.entry("set password by link", "Set a password by link"),
      Map.entry("send a reset link", "Got a reset link"), Map.entry("ask for a reset link", "Asked for a reset link"),
      Map.entry("renew link", "Renewed a link"), Map.entry("answer request", "Answered a request"),
      Map.entry("approve rules", "Approved the rules"), Map.entry("confirm password", "Confirmed their password"),
      Map.entry("write", "Wrote"), Map.entry("sign", "Signed"), Map.entry("send", "Sent"),
      Map.entry("screen again", "Screened again"), Map.entry("halt", "Put on hold"),
      Map.entry("fill in", "Began to fill in"), Map.entry("test mail", "Sent a test mail"),
      Map.entry("join waitlist", "Joined the waiting list"), Map.entry("leave waitlist", "Left the waiting list"),
      Map.entry("note absence", "Noted an absence"), Map.entry("propose place", "Looked for another place"),
      Map.entry("overrule", "Did otherwise than the policy"), Map.entry("approve", "Approved"),
      Map.entry("enter code", "Entered a code"), Map.entry("prove birth date", "Gave the birth date"));

  private final Trail trail;
  private final Clients clients;
  private final PeopleBook people;

  TrailWords(Trail trail, Clients clients, PeopleBook people) {
    this.trail = trail;
    this.clients = clients;
    this.people = people;
  }

  List<TrailLine> latest(ZoneId zone) {
    return lines(trail.latest(SHOWN), zone);
  }

  List<TrailLine> lines(List<Entry> entries, ZoneId zone) {
    var names = people.names();
    var named = named(entries);
    return entries.stream().map(entry -> line(entry, zone, names, named)).toList();
  }

  private static TrailLine line(Entry entry, ZoneId zone, Map<String, String> people, Map<String, String> named) {
    var action = ACTIONS.getOrDefault(entry.action(), capital(entry.action()));
    var subject = entry.subject().split(" ", 2);
    var client = named.get(entry.clientId());
    var id = subject.length == 1 ? "" : subject[1];
    return new TrailLine(AT.format(entry.at().atZone(zone)), people.getOrDefault(entry.actor(), capital(entry.actor())),
        entry.denied() ? "Refused: " + entry.action() : action,
        client == null ? capital(subject[0]) : capital(subject[0]) + " of " + client, uuid(id) ? id.substring(0, SHORT) : id,
        entry.denied() ? null : plain(entry.detail()), entry.origin() == null ? "" : entry.origin(),
        entry.reason() == null ? null : entry.reason().split(" ", 2)[1], entry.denied());
  }

  private Map<String, String> named(List<Entry> entries) {
    var ids = new HashSet<UUID>();
    entries.stream().map(Entry::clientId).filter(Objects::nonNull).map(UUID::fromString).forEach(ids::add);
    return clients.list("id in ?1", ids).stream()
        .collect(Collectors.toMap(client -> client.id.toString(), (Client client) -> client.name));
  }

  /** The state of a visit as words. */
  private static String plain(String detail) {
    return detail != null && Arrays.stream(detail.split(" to ", 2)).allMatch(state -> state.matches("[A-Z_]+"))
        ? detail.toLowerCase(Locale.ROOT).replace('_', ' ') : detail;
  }

  private static boolean uuid(String id) {
    return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  private static String capital(String words) {
    return words.isEmpty() || words.contains("@") ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
