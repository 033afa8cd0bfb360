package clinic.rhomboid.accounts;

import clinic.rhomboid.Database;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** People of the desk made up for one test, with {@link Visitor#PASSWORD}, and the app on their phone. */
@ApplicationScoped
public class SomeStaff {

  private static final Pattern SECRET = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<");
  private static final Pattern OFFER = Pattern.compile("name=\"offer\" value=\"([^\"]+)\"");
  private static final String HASH = BcryptUtil.bcryptHash(Visitor.PASSWORD, 4);
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final Database database;
  private final Clock clock;

  SomeStaff(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Somebody of the desk; the answer is their e-mail address. */
  String hired() {
    var email = UUID.randomUUID() + "@example.test";
    database.execute("INSERT INTO account (id, email, name, password_hash, roles, created_at)"
        + " VALUES (?, ?, 'Sam Stone', ?, ARRAY['desk'], now())", UUID.randomUUID(), email, HASH);
    return email;
  }

  /** Sets up the second factor that the page offers to this visitor; the answer is the secret. */
  public byte[] enrol(Visitor visitor) {
    var page = visitor.get("/account/second-factor").then().statusCode(200).extract().asString();
    var secret = secret(page);
    visitor.post("/account/second-factor", Map.of("offer", offer(page), "code", code(secret, 0))).then().statusCode(200);
    return secret;
  }

  static String offer(String page) {
    return group(OFFER, page);
  }

  static byte[] secret(String page) {
    var digits = group(SECRET, page).replace(" ", "").chars()
        .mapToObj(letter -> Character.toString(Character.forDigit(BASE32.indexOf(letter), 32)))
        .reduce("", String::concat);
    var bytes = new byte[20];
    var number = new BigInteger(digits, 32).toByteArray();
    for (var i = 1; i <= Math.min(20, number.length); i++) {
      bytes[20 - i] = number[number.length - i];
    }
    return bytes;
  }

  /** The code that the app shows so many steps from now. */
  public String code(byte[] secret, int ahead) {
    return Totp.code(secret, clock.instant().getEpochSecond() / 30 + ahead);
  }

  /** Six digits that the app shows neither now nor near now. */
  String wrongCode(byte[] secret) {
    return code(secret, 10_000);
  }

  /** Lets the codes of now be used again, as if time had passed. */
  public void forgetUsedCodes(String email) {
    database.execute("UPDATE second_factor SET last_step = 0 WHERE account_id = (SELECT id FROM account WHERE email = ?)", email);
  }

  /** Makes every session of this account older, by one of its times. */
  void age(String email, String column, String interval) {
    database.execute("UPDATE session SET %1$s = %1$s - interval '%2$s' WHERE account_id = (SELECT id FROM account WHERE email = ?)"
        .formatted(column, interval), email);
  }

  void lock(String email) {
    age(email, "last_seen_at", "15 minutes");
  }

  UUID id(String email) {
    return UUID.fromString(database.column("SELECT id FROM account WHERE email = ?", email).get(0));
  }

  long trail(String email, String action, String detail) {
    return database.count("trail WHERE actor = ? AND action = ? AND detail IS NOT DISTINCT FROM ?", email, action, detail);
  }

  static String group(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    if (!found.find()) {
      throw new AssertionError("No " + pattern + " in " + text);
    }
    return found.group(1);
  }
}
