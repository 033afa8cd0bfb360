package clinic.rhomboid.retention;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.location.Locations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeMap;

/** Puts the page about retention together. */
@ApplicationScoped
class RetentionViews {

  private static final int LISTED = 100;

  private final Retention retention;
  private final Locations locations;
  private final Clients clients;

  RetentionViews(Retention retention, Locations locations, Clients clients) {
    this.retention = retention;
    this.locations = locations;
    this.clients = clients;
  }

  RetentionView now() {
    var place = locations.clinic();
    var due = retention.due();
    var listed = due.stream().limit(LISTED).map(RetentionViews::line).toList();
    return new RetentionView(RetentionForm.of(place), due.size(), byYear(due), listed, due.size() - listed.size(), restricted());
  }

  private static List<RetentionView.Year> byYear(List<Retention.Due> due) {
    return due.stream().collect(groupingBy(record -> record.last().getYear(), TreeMap::new, counting()))
        .entrySet().stream().map(year -> new RetentionView.Year(year.getKey(), year.getValue())).toList();
  }

  private static RetentionView.Line line(Retention.Due due) {
    return new RetentionView.Line(due.contact().client().toString(), due.contact().name(), Days.words(due.last()),
        Days.words(due.keptUntil()));
  }

  private List<ClientLine> restricted() {
    return clients.find("restrictedAt is not null and erasedAt is null order by eraseAfter, id").page(0, LISTED)
        .list().stream().map(client -> ClientLine.of(client, List.of())).toList();
  }
}
