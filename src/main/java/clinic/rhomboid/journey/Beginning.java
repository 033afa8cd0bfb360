package clinic.rhomboid.journey;

import clinic.rhomboid.clients.Refusals;
import clinic.rhomboid.intake.Draft;
import clinic.rhomboid.intake.DraftContent;
import clinic.rhomboid.intake.DraftDevices;
import clinic.rhomboid.intake.DraftLinkAsked;
import clinic.rhomboid.intake.DraftLinks;
import clinic.rhomboid.intake.Drafts;
import clinic.rhomboid.limits.Limit;
import clinic.rhomboid.limits.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** Makes a draft for this browser, and learns whose it is. */
@ApplicationScoped
class Beginning {

  private final Drafts drafts;
  private final DraftDevices known;
  private final DraftLinks links;
  private final Devices devices;
  private final Refusals refusals;
  private final Event<DraftLinkAsked> linksAsked;
  private final Limits limits;

  Beginning(Drafts drafts, DraftDevices known, DraftLinks links, Devices devices, Refusals refusals,
      Event<DraftLinkAsked> linksAsked, Limits limits) {
    this.drafts = drafts;
    this.known = known;
    this.links = links;
    this.devices = devices;
    this.refusals = refusals;
    this.linksAsked = linksAsked;
    this.limits = limits;
  }

  /**
   * Makes a draft and leads to its first page.
   *
   * @param holdId a time that is kept for it already, or null
   */
  @Transactional
  Response begin(int locationId, DraftContent content, UUID holdId) {
    var device = devices.currentOrNew();
    var draft = drafts.begin(locationId, content);
    known.remember(draft.id, device);
    if (holdId != null) {
      drafts.hold(draft.id, holdId);
    }
    if (content.birthDate() != null) {
      learn(draft, content, device);
    }
    return Response.seeOther(URI.create(links.path(draft.id))).cookie(devices.cookie(device)).build();
  }

  /** Makes a draft for a client who has been here before. */
  @Transactional
  Response again(int locationId, DraftContent content) {
    var device = devices.currentOrNew();
    var draft = drafts.begin(locationId, content);
    known.remember(draft.id, device);
    raise(draft, content, device);
    return Response.seeOther(URI.create(links.path(draft.id))).cookie(devices.cookie(device)).build();
  }

  /** Completes a draft that began with a time. */
  @Transactional
  Response complete(OpenDraft open, DraftContent content) {
    drafts.change(open.draft().id, kept -> kept.of(content.birthDate(), content.email(), content.consentVersion()));
    learn(open.draft(), content, open.device());
    return Answer.goTo(links.path(open.draft().id));
  }

  private void raise(Draft draft, DraftContent content, String device) {
    if (refusals.recent(device, content.birthDate(), content.email())) {
      drafts.raise(draft.id);
    }
  }

  private void learn(Draft draft, DraftContent content, String device) {
    raise(draft, content, device);
    // Too many mails are left out in silence: whose address others have typed too often can still begin.
    if (content.email() != null && limits.refusal(Limit.MAIL_BY_RECIPIENT, content.email()).isEmpty()) {
      linksAsked.fire(new DraftLinkAsked(draft.id, content.email()));
    }
  }
}
