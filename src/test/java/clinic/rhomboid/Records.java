package clinic.rhomboid;

import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.vault.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Makes a record to knock at for every address of the table that is about one. */
@ApplicationScoped
class Records {

  /**
   * A record as the address names it.
   *
   * @param value what stands in the address
   * @param others the same of a record that somebody else owns, or null where all have the same right to it
   * @param browser the only browser that may use it, or null
   */
  record One(String value, String others, Visitor browser) {

    static One of(String value) {
      return new One(value, null, null);
    }

    /** What names nothing, of the same form. */
    String unknown() {
      return value.length() == UUID.randomUUID().toString().length() ? UUID.randomUUID().toString()
          : value.matches("\\d+") ? Integer.toString(Integer.MAX_VALUE) : Tokens.random();
    }
  }

  /**
   * How to make one, by the beginning of the address, for whoever signs in with this e-mail address (null where nobody
   * needs to): a new kind of record gets a line in {@link ClientRecords}, {@link StaffRecords} or {@link OwnerRecords}.
   */
  private final Map<String, Function<String, One>> makers = new HashMap<>();

  private final Map<String, One> made = new ConcurrentHashMap<>();

  Records(ClientRecords clients, GroupRecords groups, StaffRecords staff, OwnerRecords owners) {
    makers.putAll(clients.makers());
    makers.putAll(groups.makers());
    makers.putAll(staff.makers());
    makers.putAll(owners.makers());
  }

  /** A record for this address that no other address has changed. */
  One own(Access access, String account) {
    if (access.once()) {
      return makers.get(kind(access)).apply(account);
    }
    return made.computeIfAbsent(access + " " + account, line -> makers.get(kind(access)).apply(account));
  }

  /** A record for this address that other requests may have seen too. */
  One any(Access access, String account) {
    return made.computeIfAbsent(kind(access) + " " + account, line -> makers.get(kind(access)).apply(account));
  }

  private String kind(Access access) {
    return makers.keySet().stream()
        .filter(beginning -> access.address().startsWith(beginning))
        .max(Comparator.comparing(String::length))
        .orElseThrow(() -> new AssertionError(
            "No way to make what " + access.address() + " is about: say how in ClientRecords or StaffRecords"));
  }
}
