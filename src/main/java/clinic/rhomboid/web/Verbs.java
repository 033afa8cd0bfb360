package clinic.rhomboid.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which verbs an address takes: the framework says that one is wrong, or that there is no such page, and no more. */
@ApplicationScoped
class Verbs {

  /** One verb of one address, as the endpoint's code writes it. */
  record Known(String verb, String address, Pattern path) {}

  private final List<Known> known;

  Verbs(BeanManager beans) {
    known = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(bean -> bean.getBeanClass())
        .filter(type -> type.isAnnotationPresent(Path.class))
        .distinct()
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .flatMap(Verbs::known)
        .toList();
  }

  List<Known> all() {
    return known;
  }

  /** The verbs this address takes, in order; empty when nobody serves it. */
  Set<String> of(String path) {
    var verbs = new TreeSet<String>();
    known.stream().filter(one -> one.path().matcher(path).matches()).forEach(one -> verbs.add(one.verb()));
    if (verbs.contains(HttpMethod.GET)) {
      verbs.add(HttpMethod.HEAD);
    }
    return verbs;
  }

  private static Stream<Known> known(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(verb -> verb != null)
        .map(verb -> known(verb.value(), Endpoint.address(method)));
  }

  private static Known known(String verb, String address) {
    return new Known(verb, address, pattern(address));
  }

  private static Pattern pattern(String address) {
    var parts = Pattern.compile("\\{([^:}]+)(?::([^}]+))?}|[^{]+").matcher(address);
    var pattern = new StringBuilder();
    while (parts.find()) {
      var parameter = parts.group(1) != null;
      var form = parts.group(2) == null ? "[^/]+" : "(?:" + parts.group(2).strip() + ")";
      pattern.append(parameter ? form : Pattern.quote(parts.group()));
    }
    return Pattern.compile(pattern + "/?");
  }
}
