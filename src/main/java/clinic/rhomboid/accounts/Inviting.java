package clinic.rhomboid.accounts;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.limits.Limit;
import clinic.rhomboid.limits.Limits;
import clinic.rhomboid.web.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lets somebody new in: an account without a password, and a mail that lets them choose one. */
@ApplicationScoped
class Inviting {

  private static final FieldError HAS_A_PASSWORD = new FieldError(
      "invitation", "There is no invitation to send: they have a password already, or the account is switched off");

  private final Accounts accounts;
  private final AccountRules rules;
  private final OneTimeLinks links;
  private final Limits limits;
  private final Trail trail;
  private final Clock clock;

  Inviting(
      Accounts accounts, AccountRules rules, OneTimeLinks links, Limits limits, Trail trail, Clock clock) {
    this.accounts = accounts;
    this.rules = rules;
    this.links = links;
    this.limits = limits;
    this.trail = trail;
    this.clock = clock;
  }

  /** What keeps them from being invited, or nothing and the mail is on its way. */
  @Transactional
  List<FieldError> invite(String actor, String name, String email, Roles roles) {
    accounts.oneAtATime();
    var errors = new ArrayList<>(rules.name(name));
    errors.addAll(rules.email(email));
    errors.addAll(rules.roles(roles, null));
    if (errors.isEmpty()) {
      var account = new Account();
      account.id = UUID.randomUUID();
      account.name = name.strip();
      account.email = Identity.email(email).orElseThrow();
      account.active = true;
      account.createdAt = clock.instant();
      roles.give(account);
      accounts.persistAndFlush(account);
      links.send(account, LinkPurpose.INVITATION);
      trail.record(actor, "invite", "account " + account.id, null, roles.words());
    }
    return errors;
  }

  /** Sends a new link; the one before it is dead. */
  @Transactional
  List<FieldError> again(String actor, UUID id) {
    var account = accounts.locked(id).orElseThrow(NotFoundException::new);
    if (!account.active || account.passwordHash != null) {
      return List.of(HAS_A_PASSWORD);
    }
    limits.spend(Limit.MAIL_BY_RECIPIENT, account.email);
    links.send(account, LinkPurpose.INVITATION);
    trail.record(actor, "invite again", "account " + id, null, null);
    return List.of();
  }
}
