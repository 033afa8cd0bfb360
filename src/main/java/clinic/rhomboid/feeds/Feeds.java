package clinic.rhomboid.feeds;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.vault.Tokens;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes, shows and takes back the addresses of feeds. */
@ApplicationScoped
class Feeds implements PanacheRepositoryBase<Feed, String> {

  private static final String LINK = "feed";

  private final Tokens tokens;
  private final Trail trail;
  private final Clock clock;
  private final String publicUrl;

  Feeds(Tokens tokens, Trail trail, Clock clock, @ConfigProperty(name = "rhomboid.public-url") String publicUrl) {
    this.tokens = tokens;
    this.trail = trail;
    this.clock = clock;
    this.publicUrl = publicUrl;
  }

  /** A new address, without names; one that was there before is dead. */
  @Transactional
  void make(String therapist, String actor) {
    getEntityManager().createNativeQuery("""
            INSERT INTO calendar_feed (therapist_id, generation, made_at) VALUES (:therapist, 1, :now)
            ON CONFLICT ON CONSTRAINT calendar_feed_pk DO UPDATE SET generation = calendar_feed.generation + 1,
              token_hash = NULL, names = false, made_at = excluded.made_at, read_on = NULL""")
        .setParameter("therapist", therapist)
        .setParameter("now", clock.instant())
        .executeUpdate();
    var feed = locked(therapist).orElseThrow();
    feed.tokenHash = Tokens.hash(token(feed));
    trail.record(actor, "make", subject(therapist), null, null);
  }

  @Transactional
  void revoke(String therapist, String actor) {
    locked(therapist).filter(Feed::open).ifPresent(feed -> {
      feed.tokenHash = null;
      feed.names = false;
      trail.record(actor, "end", subject(therapist), null, null);
    });
  }

  @Transactional
  void showNames(String therapist, boolean names, String actor) {
    locked(therapist).filter(Feed::open).filter(feed -> feed.names != names).ifPresent(feed -> {
      feed.names = names;
      trail.record(actor, "change", subject(therapist), null, names ? "names on" : "names off");
    });
  }

  /** The feed at this address, of somebody who works here and may sign in if they have an account. */
  @Transactional
  Optional<Feed> byToken(String token) {
    var feed = find("""
        from Feed f where f.tokenHash = ?1 and exists (select 1 from Therapist t where t.id = f.therapistId and t.active)
          and not exists (select 1 from Account a where a.therapistId = f.therapistId and not a.active)""", Tokens.hash(token))
        .firstResultOptional();
    if (feed.isEmpty()) {
      trail.denied("unknown", "open link", LINK);
    }
    return feed;
  }

  /** Puts on the trail that a calendar fetches it, once a day: it does so every few minutes. */
  @Transactional
  void noteRead(Feed feed) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var first = update("readOn = ?1 where therapistId = ?2 and (readOn is null or readOn < ?1)", today, feed.therapistId) == 1;
    if (first) {
      trail.record("calendar", "read", subject(feed.therapistId), null, feed.names ? "with names" : null);
    }
  }

  /** Where the feed is; computed anew, since only its hash is stored. */
  String address(Feed feed) {
    return publicUrl + "/feeds/" + token(feed) + ".ics";
  }

  private String token(Feed feed) {
    return tokens.ofLink(LINK, feed.therapistId, feed.generation);
  }

  private Optional<Feed> locked(String therapist) {
    return findByIdOptional(therapist, LockModeType.PESSIMISTIC_WRITE);
  }

  private static String subject(String therapist) {
    return LINK + " " + therapist;
  }
}
