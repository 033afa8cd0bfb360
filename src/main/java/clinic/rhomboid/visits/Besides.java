package clinic.rhomboid.visits;

import clinic.rhomboid.booking.Appointment;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.couples.Couples;
import clinic.rhomboid.packages.Packages;
import clinic.rhomboid.time.ClientTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.stream.Collectors;

/** Looks up what belongs to a visit besides itself. */
@ApplicationScoped
class Besides {

  private final Couples couples;
  private final Packages packages;
  private final Pictures pictures;

  Besides(Couples couples, Packages packages, Pictures pictures) {
    this.couples = couples;
    this.packages = packages;
    this.pictures = pictures;
  }

  @Transactional
  Beside of(Appointment visit) {
    var company = couples.company(visit);
    var times = new ClientTimes(pictures.lastSeen(visit.locationId).zone());
    var on = packages.holding(visit.id).orElse(null);
    var fitting = packages.fitting(visit).stream().map(balance -> balance.id()).collect(Collectors.toSet());
    var shown = packages.of(visit.clientId).stream()
        .filter(balance -> balance.id().equals(on) || on == null && fitting.contains(balance.id()))
        .map(balance -> new Beside.Pack(balance.name(), balance.words(times), balance.id().equals(on))).toList();
    return new Beside(company == Couples.Company.TOGETHER, company == Couples.Company.ASKED, shown);
  }
}
