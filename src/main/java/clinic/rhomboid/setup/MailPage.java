package clinic.rhomboid.setup;

import clinic.rhomboid.location.Locations;
import clinic.rhomboid.messages.MessageKind;
import clinic.rhomboid.messages.Notice;
import clinic.rhomboid.messages.NoticeStates;
import clinic.rhomboid.time.ClientTimes;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Whether mail leaves the clinic: sends one to the owner and shows what became of it. */
@Path("/owner/setup/mail")
public class MailPage {

  private final NoticeStates states;
  private final Locations locations;
  private final Saving saving;
  private final Event<Notice> notices;
  private final SecurityIdentity owner;

  MailPage(
      NoticeStates states, Locations locations, Saving saving, Event<Notice> notices, SecurityIdentity owner) {
    this.states = states;
    this.locations = locations;
    this.saving = saving;
    this.notices = notices;
    this.owner = owner;
  }

  @GET
  @RolesAllowed("owner")
  public Response show() {
    var times = new ClientTimes(locations.only().zoneId());
    var last = states.latest(MessageKind.MAIL_TEST).orElse(null);
    return Answer.page(Pages.mail(
        owner.getPrincipal().getName(), states.mailServer(), last, last == null ? null : times.full(last.writtenAt())));
  }

  @POST
  @Path("/test")
  @RolesAllowed("owner")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response test() {
    saving.save(new Filled(), "test mail", place -> notices.fire(
        Notice.withRows(MessageKind.MAIL_TEST, owner.getPrincipal().getName(), null, Map.of("Clinic", place.name))));
    return Answer.goTo("/owner/setup/mail");
  }
}
