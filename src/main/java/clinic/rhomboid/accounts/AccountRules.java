package clinic.rhomboid.accounts;

import clinic.rhomboid.calendar.OneLine;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.staff.Therapist;
import clinic.rhomboid.staff.Therapists;
import clinic.rhomboid.web.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What must hold among the accounts. Ask {@link Accounts#oneAtATime} first, so that it still holds at the end. */
@ApplicationScoped
class AccountRules {

  static final String LAST_OWNER =
      "This is the last owner who can sign in. Make somebody else an owner first, and wait until they have set their password.";

  private static final int NAME_LENGTH = 120;
  private static final UUID NOBODY = new UUID(0, 0);

  private final Accounts accounts;
  private final Therapists therapists;

  AccountRules(Accounts accounts, Therapists therapists) {
    this.accounts = accounts;
    this.therapists = therapists;
  }

  List<FieldError> name(String name) {
    var fits = !name.isBlank() && name.length() <= NAME_LENGTH && name.strip().equals(OneLine.of(name));
    return fits ? List.of() : List.of(new FieldError("name", "Enter their first and last name, on one line"));
  }

  List<FieldError> email(String typed) {
    var email = Identity.email(typed);
    if (email.isEmpty()) {
      return List.of(new FieldError("email", ResetRequestPage.HOW));
    }
    return accounts.byEmail(email.get()).isEmpty()
        ? List.of() : List.of(new FieldError("email", "There is an account with this e-mail address already"));
  }

  /** Of an account, or of one that is not there yet: null. */
  List<FieldError> roles(Roles roles, UUID account) {
    var errors = new ArrayList<FieldError>();
    if (roles.names().isEmpty()) {
      errors.add(new FieldError("roles", "Choose at least one role"));
    }
    if (roles.names().contains(Roles.THERAPIST)
        && free(account).stream().noneMatch(therapist -> therapist.id.equals(roles.therapist()))) {
      errors.add(new FieldError("therapist", "Choose which therapist this is"));
    }
    return errors;
  }

  /** The therapists whom this account may be: those without another one. */
  List<Therapist> free(UUID account) {
    return therapists.list("""
        from Therapist t where t.active = true
          and not exists (select 1 from Account a where a.therapistId = t.id and a.id <> ?1) order by t.name""",
        account == null ? NOBODY : account);
  }

  /** Somebody must be left who can sign in and let others in: an invitation alone is nobody yet. */
  boolean isLastOwner(Account account) {
    return able(account) && accounts.listAll().stream().filter(AccountRules::able).count() == 1;
  }

  private static boolean able(Account account) {
    return account.active && account.passwordHash != null && Roles.of(account).owner();
  }
}
