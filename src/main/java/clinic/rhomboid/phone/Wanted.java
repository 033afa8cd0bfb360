package clinic.rhomboid.phone;

import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.TechniqueShelf;
import clinic.rhomboid.slots.TherapistSupply;
import clinic.rhomboid.techniques.Money;
import clinic.rhomboid.techniques.Service;
import clinic.rhomboid.phone.PhonePage.Pick;
import java.util.Comparator;
import java.util.List;

/**
 * What is wanted: the technique, its length and with whom, each as it was picked or, before that, as it is most likely.
 *
 * @param therapist null for anybody
 */
record Wanted(Service service, String therapist) {

  private static final int USUAL_MINUTES = 60;

  /** Null while the clinic offers nothing. */
  static Wanted of(Caller typed, List<TechniqueShelf.Offered> shelf, ClinicSupply supply) {
    var therapist = supply.therapist(typed.therapist()).map(TherapistSupply::id).orElse(null);
    var given = shelf.stream().filter(offered -> therapist == null || gives(supply, therapist, offered.technique().id())).toList();
    var technique = shelf.stream().filter(offered -> offered.technique().id().equals(typed.technique())).findFirst()
        .or(() -> given.stream().findFirst()).orElse(null);
    if (technique == null) {
      return null;
    }
    var minutes = typed.minutes().matches("\\d{1,3}") ? Integer.parseInt(typed.minutes()) : USUAL_MINUTES;
    var service = technique.services().stream()
        .min(Comparator.comparingInt(one -> Math.abs(one.minutes() - minutes))).orElseThrow();
    return new Wanted(service, therapist);
  }

  static boolean gives(ClinicSupply supply, String therapist, String technique) {
    return supply.therapist(therapist).filter(one -> one.techniques().contains(technique)).isPresent();
  }

  List<Pick> techniques(List<TechniqueShelf.Offered> shelf, String currency) {
    return shelf.stream().map(offered -> new Pick(offered.technique().id(), offered.technique().name(),
        offered.technique().pressureLabel(), "from " + Money.text(
            offered.services().stream().mapToInt(Service::priceAmount).min().orElseThrow(), currency),
        offered.technique().id().equals(service.technique()))).toList();
  }

  List<Pick> lengths(ClinicSupply supply) {
    return supply.services(service.technique()).stream().map(one -> new Pick(Integer.toString(one.minutes()),
        one.minutes() + " min", null, null, one.minutes() == service.minutes())).toList();
  }

  List<Pick> therapists(ClinicSupply supply) {
    return supply.therapistNames().entrySet().stream()
        .filter(one -> gives(supply, one.getKey(), service.technique()))
        .sorted(java.util.Map.Entry.comparingByValue())
        .map(one -> new Pick(one.getKey(), one.getValue(), null, null, one.getKey().equals(therapist))).toList();
  }
}
