package clinic.rhomboid.owner;

import clinic.rhomboid.accounts.PeopleBook;
import clinic.rhomboid.audit.Selection;
import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.web.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Puts the owner's view of the trail together: by client, by person, by day. */
@ApplicationScoped
class TrailViews {

  private static final int PAGE = 50;
  private static final int CHOICES = 20;
  private static final DateTimeFormatter BORN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.US);

  private final Trail trail;
  private final TrailWords words;
  private final Clients clients;
  private final Locations locations;
  private final PeopleBook people;

  TrailViews(Trail trail, TrailWords words, Clients clients, Locations locations, PeopleBook people) {
    this.trail = trail;
    this.words = words;
    this.clients = clients;
    this.locations = locations;
    this.people = people;
  }

  TrailView of(TrailQuery query) {
    if (query.dateIsWrong()) {
      return without(query, List.of(), new FieldError("date", "Choose a date, such as 2026-11-23"));
    }
    var named = query.client().isEmpty() ? List.<Client>of() : clients(query);
    if (!query.client().isEmpty() && named.size() != 1) {
      var choices = named.stream().map(client ->
          new TrailView.Choice(query.address(client.id), client.name, BORN.format(client.birthDate))).toList();
      return without(query, choices, named.isEmpty()
          ? new FieldError("client", "No client has this name. Try a part of it, such as the family name.") : null);
    }
    return with(query, named.isEmpty() ? null : named.get(0));
  }

  private TrailView with(TrailQuery query, Client client) {
    var zone = locations.only().zoneId();
    Selection selection = query.selection(client == null ? null : client.id, zone);
    var found = trail.find(selection, query.startingBefore(), PAGE + 1);
    var shown = found.subList(0, Math.min(PAGE, found.size()));
    return new TrailView(query, client == null ? null : client.name, client == null ? null : client.id.toString(),
        List.of(), people.names(), words.lines(shown, zone), query.address(client == null ? null : client.id),
        found.size() > PAGE ? shown.get(PAGE - 1).id() : null, query.before == null, List.of());
  }

  private TrailView without(TrailQuery query, List<TrailView.Choice> choices, FieldError error) {
    return new TrailView(query, null, null, choices, people.names(), List.of(), query.address(null), null, true,
        error == null ? List.of() : List.of(error));
  }

  private List<Client> clients(TrailQuery query) {
    if (query.clientId().isPresent()) {
      return List.of(clients.findByIdOptional(query.clientId().get()).orElseThrow(NotFoundException::new));
    }
    var key = new Identity(query.client(), null, null, null).nameKey();
    return clients.find("locate(?1, nameKey) > 0 order by name, birthDate", key).page(0, CHOICES).list();
  }
}
