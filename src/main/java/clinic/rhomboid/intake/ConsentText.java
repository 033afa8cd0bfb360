package clinic.rhomboid.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A published consent text; never changed once published. */
@Entity
@Table(name = "consent_text")
@IdClass(ConsentText.Key.class)
public class ConsentText {

  /** What is consented to: keeping the answers, or the treatment itself. */
  public enum Kind {
    DATA,
    TREATMENT
  }

  @Id
  @Enumerated(EnumType.STRING)
  public Kind kind;

  @Id public String version;

  public String body;

  @Column(name = "published_at")
  public Instant publishedAt;

  public List<String> paragraphs() {
    return body.lines().filter(line -> !line.isBlank()).toList();
  }

  /** The address at which this text can be read for ever; what was signed names it. */
  public String path() {
    return path(kind, version);
  }

  static String path(Kind kind, String version) {
    return "/consents/" + kind.name().toLowerCase(Locale.ROOT) + "/" + version;
  }

  public record Key(Kind kind, String version) implements Serializable {}
}
