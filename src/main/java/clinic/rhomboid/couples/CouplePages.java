package clinic.rhomboid.couples;

import clinic.rhomboid.clients.TypedPerson;
import clinic.rhomboid.web.FieldError;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates of this room. */
@CheckedTemplate(basePath = "CouplePages")
final class CouplePages {

  private CouplePages() {}

  static native TemplateInstance who(TypedPerson first, TypedPerson second, List<FieldError> errors);

  static native TemplateInstance times(
      CoupleForm form, String one, String other, List<Option> services, List<Option> therapists,
      List<OfferedPairs> days, Ways ways, String notice);

  static native TemplateInstance couple(CoupleView couple, String notice);

  /** One of a list to choose from. */
  public record Option(String value, String label) {}

  /**
   * Where the arrows lead.
   *
   * @param searched whether times were looked for at all
   * @param earlier null on the first days
   */
  public record Ways(boolean searched, String earlier, String later) {}
}
