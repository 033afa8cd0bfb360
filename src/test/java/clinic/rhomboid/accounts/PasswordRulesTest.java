package clinic.rhomboid.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  private static final List<String> CONTEXT = List.of("Jo-Ann Okonkwo", "jo.okonkwo84@lakeside.example", "Lakeside Touch Clinic");

  @ParameterizedTest
  @ValueSource(strings = {
    "tangled kettle over brick", "tangledkettlebrick", "x9#Lq2vT!m8w", "summer dragon football monkey", "мой зелёный чайник",
    "雨の日には本を読み茶を飲む", "correct kettle battery", "   kettle brick   ", "480 917 263 550", "aubergine&-!?%&"})
  void takesWhatNobodyGuessesWhateverItIsMadeOf(String password) {
    assertEquals(Optional.empty(), PasswordRules.refusal(password, CONTEXT));
  }

  @Test
  void wantsTwelveCharactersAsPeopleCountThem() {
    refused(PasswordRules.TOO_SHORT, "");
    refused(PasswordRules.TOO_SHORT, "x9#Lq2vT!m8");
    // Eleven: each is two characters to Java.
    refused(PasswordRules.TOO_SHORT, "🙂🐢🌧🎈🧦🪁🥕🚲🧭🎻🫖");
    assertEquals(Optional.empty(), PasswordRules.refusal("🙂🐢🌧🎈🧦🪁🥕🚲🧭🎻🫖🪴", CONTEXT));
  }

  @Test
  void wantsNoMoreThanIsCompared() {
    var words = "tangled kettle over brick under a slow lamp beside nine quiet marbles ok";
    assertEquals(72, words.length());
    assertEquals(Optional.empty(), PasswordRules.refusal(words, CONTEXT));
    refused(PasswordRules.TOO_LONG, words + "!");
    refused(PasswordRules.TOO_LONG, words.replace("over", "över"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "password1234", "Password2026!", "P@ssw0rdP@ssw0rd", "correcthorsebatterystaple", "Correct-Horse-Battery-Staple",
    "maytheforcebewithyou", "iloveyou2019!", "letmein-letmein", "sunshinedragon", "Jennifer1987!!", "welcome to chicago 1"})
  void refusesCommonWordsHoweverTheyAreDressedUp(String password) {
    refused(PasswordRules.TOO_COMMON, password);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "aaaaaaaaaaaa", "abababababab", "qwertyuiopas", "asdfghjklqwerty", "123456789012", "987654321098", "abcdefghijkl",
    "1qaz2wsx3edc", "zaq12wsxcde3", "q1w2e3r4t5y6", "QWERTZUIOPasdf", "xyzxyzxyzxyz", "201920202021", "!@#$%^&*()!@"})
  void refusesRepetitionAndKeysInARow(String password) {
    refused(PasswordRules.TOO_COMMON, password);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "okonkwookonkwo", "JoAnnOkonkwo84", "0k0nkw0-lakeside", "lakeside-touch-9", "rhomboid-okonkwo", "Rhomboid.Massage.7x",
    "jo.okonkwo84@lakeside.example"})
  void refusesWhatWhoeverKnowsThePersonTriesFirst(String password) {
    assertTrue(PasswordRules.refusal(password, CONTEXT).isPresent());
  }

  @Test
  void saysWhenItIsTheNameThatGivesItAway() {
    refused(PasswordRules.TOO_CLOSE, "okonkwolakeside");
    assertEquals(Optional.empty(), PasswordRules.refusal("okonkwolakeside", List.of("Somebody Else")));
  }

  @Test
  void isTheSamePasswordFromEveryKeyboard() {
    var account = new Account();
    account.passwordHash = Passwords.hash("cafe\u0301 under ﬁve lamps");
    assertTrue(Passwords.match(account, "caf\u00e9 under five lamps"));
    assertFalse(Passwords.match(account, "cafe under five lamps"));
  }

  @Test
  void noPasswordOpensAnAccountThatHasNone() {
    assertFalse(Passwords.match(new Account(), "nobody"));
    assertFalse(Passwords.match(new Account(), ""));
    assertFalse(Passwords.match(null, "nobody"));
  }

  private static void refused(String why, String password) {
    assertEquals(Optional.of(why), PasswordRules.refusal(password, CONTEXT));
  }
}
