package clinic.rhomboid.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

@ApplicationScoped
public class ConsentTexts implements PanacheRepositoryBase<ConsentText, ConsentText.Key> {

  private final Set<ConsentText.Key> published = ConcurrentHashMap.newKeySet();

  /** The text in force. */
  public ConsentText current(ConsentText.Kind kind) {
    return find("kind = ?1 order by publishedAt desc", kind).firstResult();
  }

  /** Whether clients can consent to all that they are asked for. */
  public boolean complete() {
    return Arrays.stream(ConsentText.Kind.values()).allMatch(kind -> current(kind) != null);
  }

  /** Whether there is such a text. Every booking asks, and a text that was published stays so. */
  public boolean published(ConsentText.Kind kind, String version) {
    var key = new ConsentText.Key(kind, version);
    if (!published.contains(key) && findByIdOptional(key).isPresent()) {
      published.add(key);
    }
    return published.contains(key);
  }
}
