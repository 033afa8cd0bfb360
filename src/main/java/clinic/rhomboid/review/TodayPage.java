package clinic.rhomboid.review;

import clinic.rhomboid.time.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;

/** A therapist's day: decisions first, then the next visit, then the rest. */
@Path("/therapist")
public class TodayPage {

  private final Reviewers reviewers;
  private final TodayLists lists;

  TodayPage(Reviewers reviewers, TodayLists lists) {
    this.reviewers = reviewers;
    this.lists = lists;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance today(Today today);
  }

  @GET
  @RolesAllowed("therapist")
  @Transactional
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance today(@RestQuery String date) {
    return Templates.today(lists.of(reviewers.current(), date == null ? null : day(date)));
  }

  private static LocalDate day(String typed) {
    return Typed.date(typed).orElseThrow(NotFoundException::new);
  }
}
