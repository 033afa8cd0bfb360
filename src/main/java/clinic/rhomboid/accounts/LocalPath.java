package clinic.rhomboid.accounts;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses within this clinic's own pages: the only ones that a link may send somebody on to. */
public final class LocalPath {

  private LocalPath() {}

  /** One slash first, so that no browser reads a host into it; a backslash is a slash to browsers, and no URI. */
  public static boolean is(String address) {
    if (address == null || !address.startsWith("/") || address.contains("//")) {
      return false;
    }
    try {
      var uri = new URI(address);
      return !uri.isAbsolute() && uri.getRawAuthority() == null;
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }

  /** The address itself when it is one of ours, or else this one. */
  public static String or(String address, String otherwise) {
    return is(address) ? address : otherwise;
  }

  /** This page with the address to go on to, when that is one of ours. */
  public static String withNext(String page, String next) {
    return is(next) ? page + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8) : page;
  }
}
