package clinic.rhomboid.accounts;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.messages.MessageKind;
import clinic.rhomboid.messages.Notice;
import clinic.rhomboid.web.ClinicCard;
import clinic.rhomboid.web.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gives an account its password, by whichever door somebody came. */
@ApplicationScoped
class NewPassword {

  private static final String NOT_THE_SAME = "Type the same password in both fields.";

  private final OneTimeLinks links;
  private final ClinicCard clinic;
  private final Event<Notice> mails;

  NewPassword(OneTimeLinks links, ClinicCard clinic, Event<Notice> mails) {
    this.links = links;
    this.clinic = clinic;
    this.mails = mails;
  }

  /** What keeps this from being the account's password; empty when nothing does. */
  List<FieldError> problems(Account account, String typed, String again) {
    var errors = new ArrayList<FieldError>();
    var context = List.of(account.name, account.email, clinic.info().name());
    PasswordRules.refusal(typed, context).ifPresent(why -> errors.add(new FieldError("password", why)));
    if (errors.isEmpty() && !typed.equals(again)) {
      errors.add(new FieldError("again", NOT_THE_SAME));
    }
    return errors;
  }

  /** Sets it, kills every link, and tells the person when they had another one before. */
  @Transactional(MANDATORY)
  void set(Account account, String typed) {
    if (account.passwordHash != null) {
      mails.fire(Notice.withRows(MessageKind.PASSWORD_CHANGED, account.email, account.name, Map.of()));
    }
    account.passwordHash = Passwords.hash(typed);
    links.endAll(account.id);
  }
}
