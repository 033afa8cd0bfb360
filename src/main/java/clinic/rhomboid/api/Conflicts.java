package clinic.rhomboid.api;

import clinic.rhomboid.booking.Availability;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.screening.Decision;
import clinic.rhomboid.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/** The 409 answers: what could not be done, and what could instead. */
@ApplicationScoped
class Conflicts {

  private final Availability availability;

  Conflicts(Availability availability) {
    this.availability = availability;
  }

  ProblemException notFree(ClinicSupply supply, Availability.Query query, Instant start) {
    var alternatives = SlotJson.of(availability.alternatives(query, start), new Times(supply.zone()));
    return new ProblemException(409, "urn:rhomboid:not-free", "This time cannot be booked",
        "It is taken or not offered. The alternatives are the nearest times that can be booked.",
        Map.of("alternatives", alternatives));
  }

  static ProblemException forbidden(Decision decision) {
    return new ProblemException(409, "urn:rhomboid:not-bookable", "These answers don't allow a booking",
        "Nothing was booked. Follow the advice.",
        Map.of("disposition", decision.disposition(), "advice", decision.advice()));
  }

  /** For whoever holds the link of a visit, which alone opens no answers: without the advice, which tells of them. */
  static ProblemException forbiddenThen(Decision decision) {
    return new ProblemException(409, "urn:rhomboid:not-bookable", "The answers don't allow this time",
        "Nothing was changed. The clinic tells the client why.", Map.of("disposition", decision.disposition()));
  }

  static ProblemException techniqueBlocked(Decision decision) {
    return new ProblemException(409, "urn:rhomboid:technique-blocked", "This technique is not suitable for these answers",
        "Nothing was booked. Choose one of the ranked or review techniques.",
        Map.of("disposition", decision.disposition(), "advice", decision.advice(),
            "rankedTechniques", decision.rankedTechniques(), "reviewTechniques", decision.reviewTechniques()));
  }

  static ProblemException of(String type, String title, String detail) {
    return new ProblemException(409, "urn:rhomboid:" + type, title, detail, Map.of());
  }
}
