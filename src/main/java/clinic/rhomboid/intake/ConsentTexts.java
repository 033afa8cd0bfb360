package clinic.rhomboid.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class ConsentTexts implements PanacheRepositoryBase<ConsentText, ConsentText.Key> {

  /** The text in force. */
  public ConsentText current(ConsentText.Kind kind) {
    return find("kind = ?1 order by publishedAt desc", kind).firstResult();
  }

  public boolean published(ConsentText.Kind kind, String version) {
    return findByIdOptional(new ConsentText.Key(kind, version)).isPresent();
  }
}
