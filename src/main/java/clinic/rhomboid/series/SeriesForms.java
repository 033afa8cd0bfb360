package clinic.rhomboid.series;

import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.SeriesDate;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.PickedClient;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.web.FieldError;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The forms about a new series: reads what was typed, and shows it again. */
@ApplicationScoped
class SeriesForms {

  private final PickedClient picked;
  private final Pictures pictures;
  private final Locations locations;
  private final RuleSet rules;
  private final Clock clock;

  SeriesForms(PickedClient picked, Pictures pictures, Locations locations, RuleSet rules, Clock clock) {
    this.picked = picked;
    this.pictures = pictures;
    this.locations = locations;
    this.rules = rules;
    this.clock = clock;
  }

  /** @param field gives what was sent under a name, or null */
  @Transactional
  SeriesForm read(UnaryOperator<String> field) {
    return SeriesForm.typed(field).checked(supply(), today());
  }

  @Transactional
  TemplateInstance ask(SeriesForm form) {
    var supply = supply();
    var services = supply.services().stream()
        .map(service -> new SeriesPages.Option(SeriesForm.value(service), what(service.technique(), service.minutes())))
        .toList();
    var therapists = supply.therapistNames().entrySet().stream().sorted(Map.Entry.comparingByValue())
        .map(one -> new SeriesPages.Option(one.getKey(), one.getValue())).toList();
    return SeriesPages.ask(form, client(form.client()).name, services, therapists);
  }

  @Transactional
  TemplateInstance plan(
      SeriesForm form, List<SeriesDate> plan, Choices choices, List<FieldError> errors, String notice) {
    var supply = supply();
    var client = client(form.client());
    var wish = form.wish(client.id, supply);
    var with = wish.therapist() == null ? "any therapist" : supply.therapistNames().get(wish.therapist());
    var what = what(wish.service().technique(), wish.service().minutes()) + ", " + wish.count() + " times, "
        + (wish.everyWeeks() == 1 ? "every week" : "every " + wish.everyWeeks() + " weeks") + ", with " + with;
    return SeriesPages.plan(PlanView.of(form, client.name, what, plan, choices, supply, errors), notice);
  }

  Client client(String id) {
    return picked.of(id);
  }

  @Transactional
  ClinicSupply supply() {
    return pictures.lastSeen(locations.only().id);
  }

  LocalDate today() {
    return supply().day(clock.instant());
  }

  private String what(String technique, int minutes) {
    return rules.technique(technique).name() + ", " + minutes + " minutes";
  }
}
