package clinic.rhomboid.portal;

import clinic.rhomboid.outcomes.Course;
import clinic.rhomboid.web.FieldError;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages of the portal. */
@CheckedTemplate(basePath = "Portal")
final class Portal {

  private Portal() {}

  static native TemplateInstance email(List<FieldError> errors, String email);

  static native TemplateInstance code(List<FieldError> errors, boolean closed);

  static native TemplateInstance person(List<FieldError> errors, boolean named, boolean closed, BirthForm form);

  static native TemplateInstance overview(Overview me, String notice);

  static native TemplateInstance intake(IntakeView intake);

  static native TemplateInstance outcomes(Course course);

  static native TemplateInstance correction(List<FieldError> errors, String words);

  static native TemplateInstance deletion(boolean asked);

  /** What was typed about a person. */
  public record BirthForm(String month, String day, String year, String name) {

    static final BirthForm EMPTY = new BirthForm("", "", "", "");
  }
}
