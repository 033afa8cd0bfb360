package clinic.rhomboid.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;

/**
 * A form that came when the password had to be typed first.
 *
 * @param path where it was sent to
 */
record Carried(String path, List<Field> fields) {

  record Field(String name, String value) {}

  /** Passwords and codes are typed again; files are too large to carry. */
  static Carried of(String path, FormData form) {
    var fields = new ArrayList<Field>();
    if (form != null) {
      for (var name : form) {
        form.get(name).stream().filter(value -> !value.isFileItem() && !secret(name))
            .forEach(value -> fields.add(new Field(name, value.getValue())));
      }
    }
    return new Carried(path, fields);
  }

  private static boolean secret(String name) {
    return name.toLowerCase(Locale.ROOT).contains("password") || name.equals("code") || name.equals("csrf-token");
  }
}
