package clinic.rhomboid.reports;

import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.reports.ReportQuery.Span;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.staff.Therapists;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts the figures of some days together, from three statements: the supply's version, the names, and the visits. */
@ApplicationScoped
class Reports {

  private final Pictures pictures;
  private final Therapists therapists;
  private final VisitRows visits;
  private final RuleSet rules;

  Reports(Pictures pictures, Therapists therapists, VisitRows visits, RuleSet rules) {
    this.pictures = pictures;
    this.therapists = therapists;
    this.visits = visits;
    this.rules = rules;
  }

  List<Table> of(int location, Span span) {
    var supply = pictures.current(location);
    var zone = supply.zone();
    var rows = visits.starting(location, span.from().atStartOfDay(zone).toInstant(),
        span.to().plusDays(1).atStartOfDay(zone).toInstant());
    var use = new UseFigures(rows, supply, span);
    return List.of(VisitFigures.fates(rows, span, zone), use.therapists(names()), use.rooms(), use.techniques(techniques()),
        VisitFigures.leadTimes(rows), VisitFigures.clients(rows, span, zone));
  }

  /** Those who have left too: their visits stay in the figures. */
  private Map<String, String> names() {
    return therapists.listAll().stream().collect(Collectors.toMap(one -> one.id, one -> one.name));
  }

  private Map<String, String> techniques() {
    var names = new LinkedHashMap<String, String>();
    rules.techniques().forEach(technique -> names.put(technique.id(), technique.name()));
    return names;
  }
}
