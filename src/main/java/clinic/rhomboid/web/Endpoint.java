package clinic.rhomboid.web;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The address of an endpoint as it is written in the code: with {@code {token}} where a request has the token itself. */
public final class Endpoint {

  private static final String NONE = "no endpoint";
  private static final Map<Method, String> KNOWN = new ConcurrentHashMap<>();

  private Endpoint() {}

  /** Whether the request never reached an endpoint. */
  static boolean none(ResourceInfo endpoint) {
    return endpoint == null || endpoint.getResourceMethod() == null;
  }

  public static String address(ResourceInfo endpoint) {
    return none(endpoint) ? NONE : KNOWN.computeIfAbsent(endpoint.getResourceMethod(), Endpoint::address);
  }

  public static String address(Method method) {
    var whole = "/" + path(method.getDeclaringClass().getAnnotation(Path.class)) + "/" + path(method.getAnnotation(Path.class));
    var tidy = whole.replaceAll("/+", "/");
    return tidy.length() > 1 && tidy.endsWith("/") ? tidy.substring(0, tidy.length() - 1) : tidy;
  }

  private static String path(Path said) {
    return Optional.ofNullable(said).map(Path::value).orElse("");
  }
}
