package clinic.rhomboid.intake;

import clinic.rhomboid.vault.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A client's link to go on with a draft: computed anew whenever it is needed, never stored. */
@ApplicationScoped
public class DraftLinks {

  static final String LINK = "draft";
  static final int GENERATION = 1;

  private final Tokens tokens;
  private final String publicUrl;

  DraftLinks(Tokens tokens, @ConfigProperty(name = "rhomboid.public-url") String publicUrl) {
    this.tokens = tokens;
    this.publicUrl = publicUrl;
  }

  public String path(UUID draftId) {
    return "/book/" + tokens.ofLink(LINK, draftId, GENERATION);
  }

  /** The whole address, for mails. Never made from the request's Host header. */
  public String url(UUID draftId) {
    return publicUrl + path(draftId);
  }
}
