package clinic.rhomboid.accounts;

import clinic.rhomboid.web.ClinicCard;
import clinic.rhomboid.web.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who works here: the one list of accounts. */
@ApplicationScoped
public class PeopleBook {

  private static final String NAMES = "Front desk,Therapist,Owner";
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.US);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);

  private static final String PEOPLE = """
      SELECT a.id, a.name, a.email, array_to_string(a.roles, ', '), t.name, a.active, a.password_hash IS NULL,
        (SELECT l.expires_at FROM one_time_link l
          WHERE l.account_id = a.id AND l.purpose = 'INVITATION' AND l.ended_at IS NULL),
        (SELECT max(e.at) FROM trail e WHERE e.action = 'sign in' AND e.subject = 'account ' || a.id
          AND e.detail IS DISTINCT FROM 'denied'),
        EXISTS (SELECT 1 FROM second_factor f WHERE f.account_id = a.id)
      FROM account a LEFT JOIN therapist t ON t.id = a.therapist_id
      ORDER BY a.active DESC, a.name, a.email""";

  private final EntityManager entities;
  private final AccountRules rules;
  private final ClinicCard clinic;
  private final Clock clock;

  PeopleBook(EntityManager entities, AccountRules rules, ClinicCard clinic, Clock clock) {
    this.entities = entities;
    this.rules = rules;
    this.clinic = clinic;
    this.clock = clock;
  }

  /** Those who are switched off last. */
  @Transactional
  public List<Person> all() {
    Stream<?> rows = entities.createNativeQuery(PEOPLE, Tuple.class).getResultStream();
    return rows.map(Tuple.class::cast).map(this::person).toList();
  }

  /** Everybody's name by the address they sign in with, in the order of names. */
  public Map<String, String> names() {
    return all().stream().collect(Collectors.toMap(Person::email, Person::name, (name, same) -> name, LinkedHashMap::new));
  }

  Optional<Person> one(UUID id) {
    return all().stream().filter(person -> person.id().equals(id)).findFirst();
  }

  /** The fields about roles, with these chosen; of an account, or of one that is not there yet: null. */
  @Transactional
  Person.RoleFields fields(Roles chosen, UUID account, List<FieldError> errors) {
    var names = NAMES.split(",");
    var roles = Roles.KNOWN.stream().map(role ->
        new Person.Choice(role, names[Roles.KNOWN.indexOf(role)], chosen.names().contains(role))).toList();
    var therapists = rules.free(account).stream().map(therapist ->
        new Person.Choice(therapist.id, therapist.name, therapist.id.equals(chosen.therapist()))).toList();
    return new Person.RoleFields(
        roles, therapists, PasswordErrors.at("roles", errors), PasswordErrors.at("therapist", errors));
  }

  private Person person(Tuple row) {
    var zone = ZoneId.of(clinic.info().zone());
    var active = row.get(5, Boolean.class);
    var invited = row.get(6, Boolean.class);
    var lastSignedIn = row.get(8, Instant.class);
    return new Person(row.get(0, UUID.class), row.get(1, String.class), row.get(2, String.class), row.get(3, String.class),
        row.get(4, String.class), state(active, invited, row.get(7, Instant.class), zone),
        lastSignedIn == null ? null : MINUTE.format(lastSignedIn.atZone(zone)), active, invited,
        row.get(9, Boolean.class));
  }

  private Person.State state(boolean active, boolean invited, Instant invitedUntil, ZoneId zone) {
    if (!active) {
      return new Person.State("switched off", "calm", "cancelled");
    }
    if (!invited) {
      return new Person.State("active", "ok", "done");
    }
    return invitedUntil != null && invitedUntil.isAfter(clock.instant())
        ? new Person.State("invited until " + DAY.format(invitedUntil.atZone(zone)), "attention", "pending")
        : new Person.State("invitation has run out", "stop", "call");
  }
}
