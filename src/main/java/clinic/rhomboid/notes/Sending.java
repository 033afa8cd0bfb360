package clinic.rhomboid.notes;

import java.util.Arrays;
import java.util.Optional;

/** How a letter went out. The clinic mails none: it is all health words. */
public record Sending(How how, String to) {

  /** The ways. */
  public enum How {
    HANDED("Handed to the client", "handed over"),
    POST("By post", "by post"),
    FAX("By fax", "by fax");

    public final String title;
    final String detail;

    How(String title, String detail) {
      this.title = title;
      this.detail = detail;
    }

    static Optional<How> of(String typed) {
      return Arrays.stream(values()).filter(how -> how.name().equals(typed)).findFirst();
    }
  }
}
