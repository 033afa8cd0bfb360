package clinic.rhomboid.outcomes;

import clinic.rhomboid.outcomes.FollowUpDoor.Opened;
import clinic.rhomboid.web.FieldError;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** "How does it feel today?", answered with one press a region. A mail scanner that follows the link changes nothing. */
@Path("/followups/{token}")
@Produces(MediaType.TEXT_HTML)
public class FollowUpPage {

  private static final FieldError NO_NUMBER = new FieldError("scores", "Press a number from 0 to 10");

  private final FollowUpDoor door;
  private final Answering answering;

  FollowUpPage(FollowUpDoor door, Answering answering) {
    this.door = door;
    this.answering = answering;
  }

  @GET
  @PermitAll
  @Transactional
  public TemplateInstance ask(String token, @RestQuery String pressed) {
    return page(token, door.open(token), score(pressed), List.of());
  }

  /** @param region null for the one number that the link alone asks for */
  @POST
  @Path("/answers")
  @PermitAll
  @Transactional
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(String token, @RestForm String score, @RestForm String region) {
    var opened = door.open(token);
    var number = score(score);
    var path = "/followups/" + token;
    if (number == null || region != null && !opened.regions().containsKey(region)) {
      return Response.status(422).entity(page(token, opened, null, List.of(NO_NUMBER))).build();
    }
    if (region != null && !opened.proven()) {
      return to(path + "/proof");
    }
    answering.answer(opened, region == null ? opened.worst() : region, number);
    return to(region == null ? path + "?pressed=" + number : path + "#" + region);
  }

  private TemplateInstance page(String token, Opened opened, Integer just, List<FieldError> errors) {
    return FollowUpPages.ask(FollowUpView.of(token, opened, just, answering.shown(opened)), errors);
  }

  private static Response to(String path) {
    return Response.seeOther(URI.create(path)).build();
  }

  private static Integer score(String typed) {
    return typed != null && typed.matches("[0-9]|10") ? Integer.valueOf(typed) : null;
  }
}
