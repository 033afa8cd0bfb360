package clinic.rhomboid.messages;

import clinic.rhomboid.booking.Appointments;
import clinic.rhomboid.booking.VisitLinks;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.intake.DraftLinks;
import clinic.rhomboid.location.Location;
import clinic.rhomboid.location.Locations;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes a mail's words anew from its row: its link is computed here and stored nowhere. */
@ApplicationScoped
class Letters {

  private final FactsJson json;
  private final Appointments visits;
  private final Locations locations;
  private final VisitLinks visitLinks;
  private final DraftLinks draftLinks;
  private final MailServer server;

  Letters(
      FactsJson json, Appointments visits, Locations locations, VisitLinks visitLinks, DraftLinks draftLinks,
      MailServer server) {
    this.json = json;
    this.visits = visits;
    this.locations = locations;
    this.visitLinks = visitLinks;
    this.draftLinks = draftLinks;
    this.server = server;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance letter(Letter letter);
  }

  Rendered render(Message message) {
    return message.visitId == null ? aboutDraft(message) : aboutVisit(message);
  }

  private Rendered aboutDraft(Message message) {
    return rendered(message, Facts.NONE, locations.only(), draftLinks.url(message.draftId), null);
  }

  private Rendered aboutVisit(Message message) {
    var facts = json.read(message.facts);
    var visit = visits.findById(message.visitId);
    var place = locations.findById(visit.locationId);
    var link = visitLinks.url(visit.id, visit.linkGeneration);
    var invite = message.calendar == null ? null : Invite.of(message, facts, place, phone(place), link, server.from());
    return rendered(message, facts, place, link, invite);
  }

  private static Rendered rendered(Message message, Facts facts, Location place, String link, Invite invite) {
    var rows = LetterRows.of(facts, place.zoneId(), place.name + ", " + place.address);
    var letter = Letter.of(message.kind, facts.name(), rows, link, place, phone(place));
    return new Rendered(letter.subject(), text(letter, Variant.TEXT_PLAIN), text(letter, Variant.TEXT_HTML), link, invite);
  }

  private static String text(Letter letter, String contentType) {
    return Templates.letter(letter)
        .setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(contentType)).render();
  }

  private static String phone(Location place) {
    return Identity.phoneForPeople(place.phone, place.country);
  }
}
