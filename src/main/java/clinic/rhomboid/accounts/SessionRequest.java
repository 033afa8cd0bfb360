package clinic.rhomboid.accounts;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks whose session a token opens. */
final class SessionRequest extends BaseAuthenticationRequest {

  final String token;

  SessionRequest(String token) {
    this.token = token;
  }
}
