package clinic.rhomboid.couples;

import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.PairWish;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.clients.Reached;
import clinic.rhomboid.techniques.Service;
import clinic.rhomboid.time.Typed;
import clinic.rhomboid.web.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is asked about a couple's visits, as it was typed.
 *
 * @param first the id of the one client
 * @param date the first day to look at
 */
public record CoupleForm(
    String first, String second, String firstService, String secondService, String firstTherapist,
    String secondTherapist, boolean oneRoom, String date, List<FieldError> errors) {

  /** @param field gives what was sent under a name, or null */
  static CoupleForm typed(UnaryOperator<String> field) {
    return new CoupleForm(text(field, "first"), text(field, "second"), text(field, "first-service"),
        text(field, "second-service"), text(field, "first-therapist"), text(field, "second-therapist"),
        "yes".equals(field.apply("one-room")), text(field, "date"), List.of());
  }

  private static String text(UnaryOperator<String> field, String name) {
    var typed = field.apply(name);
    return typed == null ? "" : typed.strip();
  }

  /** Whether it was filled in yet. */
  boolean begun() {
    return !firstService.isEmpty() || !secondService.isEmpty() || !date.isEmpty();
  }

  /** The same with what is wrong with it. */
  CoupleForm checked(ClinicSupply supply, LocalDate today) {
    var wrong = new ArrayList<FieldError>();
    check(wrong, "first", firstService, firstTherapist, supply);
    check(wrong, "second", secondService, secondTherapist, supply);
    if (!firstTherapist.isEmpty() && firstTherapist.equals(secondTherapist)) {
      wrong.add(new FieldError("second-therapist", "Choose another therapist: nobody can treat both at once"));
    }
    if (Typed.date(date).filter(from -> !from.isBefore(today)).isEmpty()) {
      wrong.add(new FieldError("date", "Enter the first day to look at, today or later"));
    }
    return new CoupleForm(first, second, firstService, secondService, firstTherapist, secondTherapist, oneRoom, date,
        List.copyOf(wrong));
  }

  private static void check(List<FieldError> wrong, String half, String service, String therapist, ClinicSupply supply) {
    if (chosen(service, supply).isEmpty()) {
      wrong.add(new FieldError(half + "-service", "Choose the massage"));
    }
    if (!therapist.isEmpty() && supply.therapist(therapist).isEmpty()) {
      wrong.add(new FieldError(half + "-therapist", "Choose a therapist of the list"));
    }
  }

  /** Only of a form without errors. */
  PairWish wish(Client one, Reached reachOne, Client other, Reached reachOther, ClinicSupply supply) {
    return new PairWish(supply.location().id, half(one, reachOne, firstService, firstTherapist, supply),
        half(other, reachOther, secondService, secondTherapist, supply), oneRoom);
  }

  private static PairWish.Half half(Client client, Reached reach, String service, String therapist, ClinicSupply supply) {
    var chosen = chosen(service, supply).orElseThrow();
    return new PairWish.Half(client.id, reach.email(), reach.phone(), chosen.technique(), chosen.minutes(),
        therapist.isEmpty() ? null : therapist);
  }

  LocalDate from() {
    return Typed.date(date).orElseThrow();
  }

  /** The message at this field, or null. */
  public String at(String field) {
    return errors.stream().filter(error -> error.field().equals(field)).map(FieldError::message).findFirst().orElse(null);
  }

  /** How a service is named in the form. */
  static String value(Service service) {
    return service.technique() + "-" + service.minutes();
  }

  private static Optional<Service> chosen(String value, ClinicSupply supply) {
    return supply.services().stream().filter(one -> value(one).equals(value)).findFirst();
  }
}
