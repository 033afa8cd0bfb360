package clinic.rhomboid.review;

import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.slots.TherapistSupply;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

@ApplicationScoped
class Reviewers {

  private final SecurityIdentity identity;
  private final Locations locations;
  private final Pictures pictures;

  Reviewers(SecurityIdentity identity, Locations locations, Pictures pictures) {
    this.identity = identity;
    this.locations = locations;
    this.pictures = pictures;
  }

  /** Whoever asks for a page now; the page is for therapists only. */
  Reviewer current() {
    String id = identity.getAttribute("therapist");
    var competences = pictures.current(locations.only().id)
        .therapist(id).map(TherapistSupply::competences).orElse(Set.of());
    return new Reviewer(identity.getPrincipal().getName(), id, competences);
  }
}
