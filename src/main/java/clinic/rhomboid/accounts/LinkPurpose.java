package clinic.rhomboid.accounts;

import clinic.rhomboid.messages.MessageKind;
import java.time.Duration;

/** What a one-time link lets its holder do, and for how long. */
enum LinkPurpose {
  /** Choose the first password. */
  INVITATION(MessageKind.INVITATION, Duration.ofDays(7)),
  /** Choose another one without knowing the old one. */
  PASSWORD_RESET(MessageKind.PASSWORD_RESET, Duration.ofMinutes(10));

  final MessageKind mail;
  final Duration life;

  LinkPurpose(MessageKind mail, Duration life) {
    this.mail = mail;
    this.life = life;
  }

  /** The address of a link, which is the form's too. */
  String address(String token) {
    return mail.linkPath() + token;
  }
}
