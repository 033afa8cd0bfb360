package clinic.rhomboid.accounts;

import java.net.URI;

/** Where a sign-in page may lead to: whatever is taken for local stays on this host in any browser. */
public final class FuzzedPath {

  private static final URI HERE = URI.create("https://clinic.example/login");

  private FuzzedPath() {}

  public static void next(String address) {
    if (LocalPath.is(address)) {
      var led = HERE.resolve(address);
      if (!"clinic.example".equals(led.getHost()) || address.matches("(?s)/[/\\\\].*") || address.matches("(?s).*[\\r\\n\\t].*")) {
        throw new IllegalStateException("Leads away: " + address);
      }
    }
  }
}
