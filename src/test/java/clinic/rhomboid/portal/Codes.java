package clinic.rhomboid.portal;

import clinic.rhomboid.Database;
import clinic.rhomboid.vault.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The digits that the mails say: stored nowhere, so the tests compute them as the mail does. */
@ApplicationScoped
public class Codes {

  private final Database database;
  private final Tokens tokens;

  Codes(Database database, Tokens tokens) {
    this.database = database;
    this.tokens = tokens;
  }

  public String latest(String email) {
    return tokens.code(UUID.fromString(
        database.column("SELECT id FROM client_code WHERE email = ? ORDER BY asked_at DESC LIMIT 1", email).get(0)));
  }

  /** Six digits that are not these. */
  public static String other(String code) {
    return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
  }

  /** The code mails to this address, once no code waits to be mailed to it. */
  public long mailed(String email) throws InterruptedException {
    for (var tries = 0; tries < 200 && database.count("scheduled_tasks t JOIN client_code c ON c.id::text = t.task_instance"
        + " WHERE t.task_name = 'mail-client-code' AND c.email = ?", email) > 0; tries++) {
      Thread.sleep(100);
    }
    return database.count("message WHERE kind = 'CLIENT_CODE' AND recipient = ?", email);
  }
}
