package clinic.rhomboid.accounts;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.messages.MessageKind;
import clinic.rhomboid.messages.Notice;
import clinic.rhomboid.web.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * What an owner changes about somebody's account. Each change ends the person's sessions at once, so that nobody goes on
 * with what they may no longer do; the answer is what keeps it from happening, or nothing.
 */
@ApplicationScoped
class AccountChanges {

  private final Accounts accounts;
  private final AccountRules rules;
  private final Sessions sessions;
  private final OneTimeLinks links;
  private final SecondFactors factors;
  private final Event<Notice> mails;
  private final Trail trail;

  AccountChanges(
      Accounts accounts, AccountRules rules, Sessions sessions, OneTimeLinks links, SecondFactors factors,
      Event<Notice> mails, Trail trail) {
    this.accounts = accounts;
    this.rules = rules;
    this.sessions = sessions;
    this.links = links;
    this.factors = factors;
    this.mails = mails;
    this.trail = trail;
  }

  @Transactional
  List<FieldError> giveRoles(String actor, UUID id, Roles roles) {
    var account = existing(id);
    var before = Roles.of(account);
    var errors = rules.roles(roles, id);
    if (errors.isEmpty() && !roles.owner() && rules.isLastOwner(account)) {
      return refuse(actor, "change roles", id, "roles");
    }
    if (errors.isEmpty() && !roles.equals(before)) {
      roles.give(account);
      sessions.endAll(id);
      trail.record(actor, "change roles", subject(id), null, before.words() + " → " + roles.words());
      if (account.passwordHash != null) {
        var rows = new LinkedHashMap<String, String>();
        rows.put("Before", before.words());
        rows.put("Now", roles.words());
        mails.fire(Notice.withRows(MessageKind.ROLES_CHANGED, account.email, account.name, rows));
      }
    }
    return errors;
  }

  /** Tells the old address; whoever has not set a password yet is invited at the new one. */
  @Transactional
  List<FieldError> changeEmail(String actor, UUID id, String typed) {
    var account = existing(id);
    var errors = rules.email(typed);
    if (errors.isEmpty()) {
      var old = account.email;
      account.email = Identity.email(typed).orElseThrow();
      sessions.endAll(id);
      links.endAll(id);
      trail.record(actor, "change e-mail", subject(id), null, old + " → " + account.email);
      if (account.passwordHash != null) {
        mails.fire(Notice.withRows(MessageKind.EMAIL_CHANGED, old, account.name, new LinkedHashMap<>()));
      } else if (account.active) {
        links.send(account, LinkPurpose.INVITATION);
      }
    }
    return errors;
  }

  @Transactional
  List<FieldError> switchOff(String actor, UUID id) {
    var account = existing(id);
    if (rules.isLastOwner(account)) {
      return refuse(actor, "switch off", id, "suspension");
    }
    account.active = false;
    links.endAll(id);
    return signedOut(actor, "switch off", id);
  }

  @Transactional
  List<FieldError> switchOn(String actor, UUID id) {
    existing(id).active = true;
    return signedOut(actor, "switch on", id);
  }

  @Transactional
  List<FieldError> signOut(String actor, UUID id) {
    existing(id);
    return signedOut(actor, "end sessions", id);
  }

  /** For somebody who has lost both their phone and their recovery codes: they set a new factor up after signing in. */
  @Transactional
  List<FieldError> removeSecondFactor(String actor, UUID id) {
    factors.remove(existing(id), actor);
    sessions.endAll(id);
    return List.of();
  }

  private List<FieldError> signedOut(String actor, String action, UUID id) {
    sessions.endAll(id);
    trail.record(actor, action, subject(id), null, null);
    return List.of();
  }

  private List<FieldError> refuse(String actor, String action, UUID id, String field) {
    trail.denied(actor, action, subject(id));
    return List.of(new FieldError(field, AccountRules.LAST_OWNER));
  }

  private Account existing(UUID id) {
    accounts.oneAtATime();
    return accounts.locked(id).orElseThrow(NotFoundException::new);
  }

  private static String subject(UUID id) {
    return "account " + id;
  }
}
