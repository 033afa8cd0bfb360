package clinic.rhomboid.journey;

import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.WantedTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A start that was pressed: what the page of times sends. */
@ApplicationScoped
class WantedForm {

  private final Pictures pictures;

  WantedForm(Pictures pictures) {
    this.pictures = pictures;
  }

  /** Empty when the form does not name a time that could be offered. */
  Optional<WantedTime> read(int locationId, Form form) {
    var supply = pictures.lastSeen(locationId);
    var pressed = form.text("slot").split(" ", 2);
    var start = TimeQuery.start(pressed[0]);
    var therapist = pressed.length == 2 ? supply.therapist(pressed[1]).orElse(null) : null;
    return start == null || therapist == null
        ? Optional.empty()
        : supply.service(form.text("technique"), TimeQuery.number(form.text("minutes")))
            .map(service -> new WantedTime(service, start, therapist.id()));
  }

  /** The address of the page of times after this one was gone. */
  static String gone(WantedTime wanted) {
    return "time" + new TimeQuery(wanted.service().technique(), wanted.service().minutes(), null, null, null, wanted.start()).href();
  }
}
