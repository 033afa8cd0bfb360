package clinic.rhomboid.packages;

import clinic.rhomboid.clients.Client;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.techniques.Money;
import clinic.rhomboid.time.ClientTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Puts the front desk's pages about packages together. */
@ApplicationScoped
class PackageViews {

  private final Packages packages;
  private final Products products;
  private final Locations locations;
  private final RuleSet rules;

  PackageViews(Packages packages, Products products, Locations locations, RuleSet rules) {
    this.packages = packages;
    this.products = products;
    this.locations = locations;
    this.rules = rules;
  }

  @Transactional
  PackagesView of(Client client) {
    var times = new ClientTimes(locations.only().zoneId());
    var ledger = packages.ledger(client.id);
    return new PackagesView(client.id, client.name, packages.of(client.id).stream().map(balance -> {
      var sold = packages.sold(balance.id());
      var entries = ledger.stream().filter(entry -> entry.packageId().equals(balance.id()))
          .map(entry -> new PackagesView.Entry(
              times.dated(entry.at()), entry.why().words, times.dated(entry.visitStart()))).toList();
      return new PackagesView.Line(balance.id(), balance.name(), covers(sold.technique, sold.minutes),
          Money.text(sold.priceAmount, sold.priceCurrency), times.dated(sold.soldAt), balance.visits(), balance.used(),
          balance.words(times), balance.open() ? "ok" : "stop", entries.isEmpty(), entries);
    }).toList());
  }

  @Transactional
  SaleView sale(Client client, String error) {
    return new SaleView(client.id, client.name, products.onSale().stream().map(product -> new SaleView.Offer(
        product.id, product.name, product.visits + " visits, " + covers(product.technique, product.minutes) + ", "
            + Money.text(product.priceAmount, product.priceCurrency) + ", good for "
            + (product.months == 1 ? "a month" : product.months + " months"))).toList(), error);
  }

  private String covers(String technique, Integer minutes) {
    return (technique == null ? "any technique" : rules.technique(technique).name())
        + ", " + (minutes == null ? "any length" : minutes + " minutes");
  }
}
