package clinic.rhomboid.handbook;

import clinic.rhomboid.booking.VisitScreening;
import clinic.rhomboid.intake.AnswersJson;
import clinic.rhomboid.screening.Choice;
import clinic.rhomboid.screening.ComplaintField;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.web.FieldError;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/** “What if”: made-up answers in, the decision with everything that led to it out. About no client; nothing is kept. */
@Path("/handbook/what-if")
@Produces(MediaType.TEXT_HTML)
public class WhatIfPage {

  private static final String FIND = "find";

  private final RuleSet rules;
  private final VisitScreening screening;
  private final WhatIfQuestions questions;
  private final Examples examples;
  private final AnswersJson json;

  WhatIfPage(RuleSet rules, VisitScreening screening, WhatIfQuestions questions, Examples examples) {
    this.rules = rules;
    this.screening = screening;
    this.questions = questions;
    this.examples = examples;
    this.json = new AnswersJson(rules);
  }

  /** A group of questions; open when something in it is not a plain no. */
  public record Group(WhatIfQuestions.Group asked, boolean open) {}

  /**
   * What the page shows.
   *
   * @param outcome null while something in the form can't be read
   */
  public record Shown(
      WhatIfForm form, List<FieldError> errors, List<Examples.Example> examples, String example, List<Group> groups,
      List<ComplaintField> complaint, List<Choice> places, RuleSet rules, Outcome outcome) {

    public String error(String field) {
      return errors.stream().filter(one -> one.field().equals(field)).map(FieldError::message).findFirst().orElse(null);
    }
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance whatIf(Shown shown);
  }

  @GET
  @RolesAllowed({"therapist", "desk", "owner"})
  public Response show(@RestQuery @DefaultValue("") String example) {
    var form = examples.named(example).map(one -> WhatIfForm.of(one.intake())).orElseGet(this::nothingToReport);
    return Response.ok(page(form, example, new ArrayList<>())).build();
  }

  @POST
  @RolesAllowed({"therapist", "desk", "owner"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(MultivaluedMap<String, String> posted) {
    var form = WhatIfForm.of(posted);
    var errors = new ArrayList<FieldError>();
    add(form, errors);
    var page = page(form, "", errors);
    return Response.status(errors.isEmpty() ? 200 : 422).entity(page).build();
  }

  /** A grown-up whose back bothers them in one place, and nothing else. */
  private WhatIfForm nothingToReport() {
    return WhatIfForm.of(java.util.Map.of("age", List.of("40"),
        "complaint.regions", List.of(rules.regions().get(0).value()), "complaint.painNow", List.of("4")));
  }

  /** Says yes to the one condition that was looked for by name. */
  private void add(WhatIfForm form, List<FieldError> errors) {
    var wanted = form.text(FIND);
    if (wanted.isEmpty()) {
      return;
    }
    var meant = questions.meantBy(wanted);
    if (meant.size() == 1) {
      form.with(meant.get(0).id(), "yes").with(FIND, "");
    } else {
      errors.add(new FieldError(FIND, meant.isEmpty() ? "Nothing is called that. Look through the groups below"
          : "Several are called like that: " + String.join("; ", meant.stream().map(WhatIfQuestions.Asked::label).toList())
              + ". Type more of the one you mean"));
    }
  }

  private TemplateInstance page(WhatIfForm form, String example, List<FieldError> errors) {
    var read = json.read(form.intake(rules));
    Stream.concat(read.problems().stream().map(problem -> new FieldError(field(problem.field()), problem.message())),
        read.unknownFields().stream().map(unknown -> new FieldError(unknown, "This can’t be read"))).forEach(errors::add);
    var unreadable = !read.problems().isEmpty() || !read.unknownFields().isEmpty();
    var outcome = unreadable ? null
        : Outcome.of(rules, screening.evaluated(read.answers()), screening.of(read.answers()));
    var groups = questions.groups().stream().map(group -> new Group(group, form.saysMore(group.ids()))).toList();
    var places = Stream.concat(rules.regions().stream(), rules.otherBodyAreas().stream()).toList();
    var complaint = rules.complaintFields().stream().filter(asked -> asked.type() != ComplaintField.Type.TEXT).toList();
    return Templates.whatIf(
        new Shown(form, errors, examples.all(), example, groups, complaint, places, rules, outcome));
  }

  private static String field(String path) {
    return path.equals("client.age") ? "age" : path.replaceFirst("^(redFlags|contraindications|client)\\.", "");
  }
}
