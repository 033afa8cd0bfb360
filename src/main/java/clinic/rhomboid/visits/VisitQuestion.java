package clinic.rhomboid.visits;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.review.QuestionAsked;
import clinic.rhomboid.review.Questions;
import clinic.rhomboid.web.FieldError;
import io.quarkus.qute.CheckedTemplate;
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

/** What the therapist wants to know, and the client's answer: for whoever holds the link and has proven who they are. */
@Path("/visits/{token}/question")
@Produces(MediaType.TEXT_HTML)
public class VisitQuestion {

  private static final String FIELD = "answer";

  private final OwnVisit own;
  private final Questions questions;
  private final Trail trail;

  VisitQuestion(OwnVisit own, Questions questions, Trail trail) {
    this.own = own;
    this.questions = questions;
    this.trail = trail;
  }

  @CheckedTemplate(basePath = "VisitPages")
  static class Templates {
    static native TemplateInstance question(
        String path, QuestionAsked asked, boolean waits, List<FieldError> errors, String answer);
  }

  @GET
  @PermitAll
  @Transactional
  public Response read(String token) {
    var visit = own.visit(token);
    if (!own.proven(visit)) {
      return to(token, "/proof");
    }
    var asked = last(visit);
    if (asked == null) {
      return to(token, "");
    }
    trail.record("client", "read", "visit " + visit.id, visit.clientId, "question");
    return Response.ok(page(token, visit, asked, null, "")).build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @PermitAll
  @Transactional
  public Response answer(String token, @RestForm String answer) {
    var visit = own.visit(token);
    var typed = answer == null ? "" : answer.strip().replace("\r\n", "\n");
    if (!own.proven(visit)) {
      // Somebody took long over it. What they typed is theirs; what was asked is shown to nobody.
      return again(page(token, visit, null, "We have to make sure again that it is you. What you typed is still here.", typed));
    }
    var fault = fault(typed);
    if (fault != null) {
      return again(page(token, visit, last(visit), fault, typed));
    }
    if (!questions.answer(visit.id, typed)) {
      return to(token, "?done=question_over");
    }
    return to(token, "?done=answered");
  }

  private static String fault(String typed) {
    if (typed.isEmpty()) {
      return "Write your answer";
    }
    return typed.length() > Questions.LONGEST_ANSWER
        ? "Your answer has " + typed.length() + " characters. Shorten it to " + Questions.LONGEST_ANSWER + " or fewer" : null;
  }

  private QuestionAsked last(Appointment visit) {
    return questions.about(visit.id).stream().findFirst().orElse(null);
  }

  private TemplateInstance page(String token, Appointment visit, QuestionAsked asked, String fault, String typed) {
    var errors = fault == null ? List.<FieldError>of() : List.of(new FieldError(FIELD, fault));
    return Templates.question("/visits/" + token, asked, questions.waits(visit), errors, typed);
  }

  private static Response again(TemplateInstance page) {
    return Response.status(422).entity(page).build();
  }

  private static Response to(String token, String rest) {
    return Response.seeOther(URI.create("/visits/" + token + rest)).build();
  }
}
