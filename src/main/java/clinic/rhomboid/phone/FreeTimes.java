package clinic.rhomboid.phone;

import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.phone.PhonePage.Pick;
import clinic.rhomboid.slots.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Free starts as a receptionist says them: the next few that are far enough apart to be a choice, or all of a day. */
record FreeTimes(ClinicSupply supply, LocalDate today) {

  static final int SHOWN = 8;

  private static final Duration APART = Duration.ofMinutes(90);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.US);

  /** The first of them and then one every hour and a half. */
  List<Slot> spread(List<Slot> slots) {
    var chosen = new ArrayList<Slot>();
    Instant last = null;
    for (var slot : slots) {
      if (chosen.size() < SHOWN && (last == null || !slot.start().isBefore(last.plus(APART)))) {
        chosen.add(slot);
        last = slot.start();
      }
    }
    return chosen;
  }

  /** @param only the therapist wanted, or null for anybody */
  List<Pick> picks(List<Slot> slots, String only, String picked) {
    return slots.stream().map(slot -> {
      var value = new Caller.Picked(slot.start(), only).value();
      return new Pick(value, when(slot.start()), with(slot, only), null, value.equals(picked));
    }).toList();
  }

  /** {@code Today 15:00}, {@code Tomorrow 9:00}, {@code Wed 25 Nov, 8:30}. */
  String when(Instant start) {
    var at = start.atZone(supply.zone());
    return day(at.toLocalDate()) + (at.toLocalDate().isAfter(today.plusDays(1)) ? ", " : " ") + TIME.format(at);
  }

  String day(LocalDate date) {
    return date.equals(today) ? "Today" : date.equals(today.plusDays(1)) ? "Tomorrow" : DAY.format(date);
  }

  private String with(Slot slot, String only) {
    return only != null ? supply.therapistNames().getOrDefault(only, only)
        : slot.therapists().stream().map(id -> supply.therapistNames().getOrDefault(id, id).split(" ", 2)[0])
            .collect(Collectors.joining(", "));
  }
}
