package clinic.rhomboid.messages;

import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.VisitLinks;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.intake.DraftLinks;
import clinic.rhomboid.location.Location;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.vault.Tokens;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes a mail's words anew from its row: its link is computed here and stored nowhere. */
@ApplicationScoped
class Letters {

  private final FactsJson json;
  private final Appointments visits;
  private final Locations locations;
  private final VisitLinks visitLinks;
  private final DraftLinks draftLinks;
  private final Tokens tokens;
  private final MailServer server;
  private final String publicUrl;

  Letters(
      FactsJson json, Appointments visits, Locations locations, VisitLinks visitLinks, DraftLinks draftLinks, Tokens tokens,
      MailServer server, @ConfigProperty(name = "rhomboid.public-url") String publicUrl) {
    this.json = json;
    this.visits = visits;
    this.locations = locations;
    this.visitLinks = visitLinks;
    this.draftLinks = draftLinks;
    this.tokens = tokens;
    this.server = server;
    this.publicUrl = publicUrl;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance letter(Letter letter);
  }

  Rendered render(Message message) {
    if (message.visitId != null) {
      return aboutVisit(message);
    }
    return message.draftId != null ? aboutDraft(message) : notice(message);
  }

  private Rendered aboutVisit(Message message) {
    var facts = json.read(message.facts, Facts.class);
    var visit = visits.findById(message.visitId);
    var place = locations.findById(visit.locationId);
    var link = visitLinks.url(visit.id, visit.linkGeneration) + message.kind.below();
    var invite = message.calendar == null ? null : Invite.of(message, facts, place, phone(place), link, server.from());
    var rows = LetterRows.of(facts, place.zoneId(), place.name + ", " + place.address);
    return rendered(Letter.of(message.kind, facts.name(), rows, link, null, true, place, phone(place)), invite);
  }

  private Rendered aboutDraft(Message message) {
    var place = locations.only();
    var link = draftLinks.url(message.draftId);
    return rendered(Letter.of(message.kind, null, List.of(), link, null, true, place, phone(place)), null);
  }

  private Rendered notice(Message message) {
    var facts = json.read(message.facts, NoticeFacts.class);
    var code = message.codeId == null ? null : tokens.code(message.codeId);
    // A clinic that is being set up has no place yet.
    var place = locations.first().orElse(null);
    var phone = place == null ? null : phone(place);
    return rendered(Letter.of(message.kind, facts.name(), facts.rows(), link(message), code, false, place, phone), null);
  }

  private String link(Message message) {
    var path = message.kind.linkPath;
    if (path == null) {
      return null;
    }
    return publicUrl + path + (message.linkId == null ? "" : tokens.ofLink(path, message.linkId, 1));
  }

  private static Rendered rendered(Letter letter, Invite invite) {
    return new Rendered(
        letter.subject(), text(letter, Variant.TEXT_PLAIN), text(letter, Variant.TEXT_HTML), letter.link(), invite);
  }

  private static String text(Letter letter, String contentType) {
    return Templates.letter(letter)
        .setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(contentType)).render();
  }

  private static String phone(Location place) {
    return Identity.phoneForPeople(place.phone, place.country);
  }
}
