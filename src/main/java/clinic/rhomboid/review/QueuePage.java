package clinic.rhomboid.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Everything that waits for the therapist who is signed in. */
@Path("/therapist/queue")
public class QueuePage {

  private final Reviewers reviewers;
  private final QueueLists lists;

  QueuePage(Reviewers reviewers, QueueLists lists) {
    this.reviewers = reviewers;
    this.lists = lists;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance queue(Queue queue);
  }

  @GET
  @RolesAllowed("therapist")
  @Transactional
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance queue() {
    return Templates.queue(lists.of(reviewers.current()));
  }
}
