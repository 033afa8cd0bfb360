package clinic.rhomboid.portal;

import java.util.List;
import java.util.UUID;

/**
 * A client's first page.
 *
 * @param packages what the client has bought and how it stands, in words
 * @param outcomes whether there is a course of how the back has felt
 */
public record Overview(
    String firstName, List<VisitLine> toCome, List<VisitLine> past, List<IntakeLine> intakes, List<ConsentLine> consents,
    List<LetterLine> letters, List<RequestLine> requests, List<PackageLine> packages, boolean outcomes) {

  /**
   * @param when in words, or null for a request for a call
   * @param path of the visit's own page, or null once its link is out of date
   */
  public record VisitLine(String when, String what, String status, String tone, String path) {}

  public record PackageLine(String name, String left) {}

  public record IntakeLine(UUID id, String signed, String consentVersion) {}

  public record ConsentLine(String kind, String version, String given, List<String> text) {}

  /**
   * A letter about the client to a physician.
   *
   * @param permission who allowed it, when and how
   * @param sent how it went out, as far as that is known
   */
  public record LetterLine(String signed, String therapist, String recipient, String permission, List<String> sent) {}

  /**
   * @param words what the client said is wrong, or null
   * @param answer the clinic's, or null
   */
  public record RequestLine(String kind, String asked, String done, String words, String answer) {}
}
