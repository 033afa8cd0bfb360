package clinic.rhomboid.booking;

import clinic.rhomboid.vault.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A client's link to a visit: computed anew whenever it is needed, never stored. */
@ApplicationScoped
public class VisitLinks {

  private final Tokens tokens;
  private final String publicUrl;

  VisitLinks(Tokens tokens, @ConfigProperty(name = "rhomboid.public-url") String publicUrl) {
    this.tokens = tokens;
    this.publicUrl = publicUrl;
  }

  public String path(UUID visitId, int generation) {
    return "/visits/" + tokens.ofLink(VisitWriter.LINK, visitId, generation);
  }

  /** The whole address, for mails and answers. Never made from the request's Host header. */
  public String url(UUID visitId, int generation) {
    return publicUrl + path(visitId, generation);
  }
}
