package clinic.rhomboid.booking;

import clinic.rhomboid.location.Locations;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.screening.Technique;
import clinic.rhomboid.techniques.Money;
import clinic.rhomboid.techniques.Service;
import clinic.rhomboid.web.TechniqueTile;
import clinic.rhomboid.web.TechniqueTiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The techniques on offer, in the words of the rules of record and with the prices of the clinic. */
@ApplicationScoped
public class TechniqueShelf implements TechniqueTiles {

  private final RuleSet rules;
  private final Locations locations;
  private final Pictures pictures;

  TechniqueShelf(RuleSet rules, Locations locations, Pictures pictures) {
    this.rules = rules;
    this.locations = locations;
    this.pictures = pictures;
  }

  /** A technique with the lengths it is offered in. */
  public record Offered(Technique technique, List<Service> services) {}

  /** What is offered at the clinic, in the rules' order; nothing before it is set up. */
  public List<Offered> offered() {
    return locations.first().map(location -> offered(locations.only().id)).orElse(List.of());
  }

  /** The same at one of its places. */
  public List<Offered> offered(int location) {
    var supply = pictures.lastSeen(location);
    return rules.techniques().stream()
        .map(technique -> new Offered(technique, supply.services(technique.id())))
        .filter(offered -> !offered.services().isEmpty())
        .toList();
  }

  @Override
  public List<TechniqueTile> tiles() {
    if (locations.first().isEmpty()) {
      return List.of();
    }
    var here = locations.only();
    return offered(here.id).stream()
        .sorted(Comparator.comparingInt(offered -> offered.technique().pressureLevel()))
        .map(offered -> tile(offered, here.currency)).toList();
  }

  private static TechniqueTile tile(Offered offered, String currency) {
    var technique = offered.technique();
    var cheapest = offered.services().stream().mapToInt(Service::priceAmount).min().orElseThrow();
    return new TechniqueTile(technique.name(), technique.pressureLabel(), technique.pressureRange().get(0),
        technique.pressureRange().get(1), technique.description(), lengths(offered.services()),
        Money.text(cheapest, currency));
  }

  /** Such as {@code 45, 60 or 90 minutes}. */
  private static String lengths(List<Service> services) {
    var minutes = services.stream().map(service -> Integer.toString(service.minutes())).collect(Collectors.toList());
    var last = minutes.remove(minutes.size() - 1);
    return (minutes.isEmpty() ? last : String.join(", ", minutes) + " or " + last) + " minutes";
  }
}
