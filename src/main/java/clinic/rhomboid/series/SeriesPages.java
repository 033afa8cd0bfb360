package clinic.rhomboid.series;

import clinic.rhomboid.clients.TypedPerson;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates of this room. */
@CheckedTemplate(basePath = "SeriesPages")
final class SeriesPages {

  private SeriesPages() {}

  static native TemplateInstance who(TypedPerson person);

  static native TemplateInstance ask(SeriesForm form, String client, List<Option> services, List<Option> therapists);

  static native TemplateInstance plan(PlanView plan, String notice);

  static native TemplateInstance series(SeriesView series, String notice);

  static native TemplateInstance move(MoveView move);

  static native TemplateInstance own(OwnSeries series);

  /** One of a list to choose from. */
  public record Option(String value, String label) {}
}
