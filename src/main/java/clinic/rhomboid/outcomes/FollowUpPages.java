package clinic.rhomboid.outcomes;

import clinic.rhomboid.web.FieldError;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages a follow-up's link leads to. */
@CheckedTemplate(basePath = "FollowUps")
final class FollowUpPages {

  private FollowUpPages() {}

  static native TemplateInstance ask(FollowUpView followUp, List<FieldError> errors);

  static native TemplateInstance proof(
      String path, boolean closed, List<FieldError> errors, String month, String day, String year);

  static native TemplateInstance dead();
}
