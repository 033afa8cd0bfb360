package clinic.rhomboid.accounts;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks whose session a token opens. */
final class SessionRequest extends BaseAuthenticationRequest {

  final String token;

  /** Whether somebody at the screen has made it, and not a page by itself. */
  final boolean somebody;

  SessionRequest(String token, boolean somebody) {
    this.token = token;
    this.somebody = somebody;
  }
}
