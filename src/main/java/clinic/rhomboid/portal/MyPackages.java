package clinic.rhomboid.portal;

import clinic.rhomboid.clients.Client;
import clinic.rhomboid.packages.Packages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What a client has bought. */
@ApplicationScoped
class MyPackages {

  private final Packages packages;

  MyPackages(Packages packages) {
    this.packages = packages;
  }

  List<Dossier.Pack> told(Client client) {
    var ledger = packages.ledger(client.id);
    return packages.of(client.id).stream().map(bought -> {
      var sold = packages.sold(bought.id());
      return new Dossier.Pack(bought.name(), bought.visits(), bought.left(), bought.expiresOn(), sold.priceAmount,
          sold.priceCurrency, sold.soldAt, ledger.stream().filter(entry -> entry.packageId().equals(bought.id()))
              .map(entry -> new Dossier.Use(entry.visitId(), entry.at(), entry.why().words)).toList());
    }).toList();
  }
}
