package clinic.rhomboid.phone;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.booking.Availability;
import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.KnownClient;
import clinic.rhomboid.booking.Needs;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.booking.TechniqueShelf;
import clinic.rhomboid.clients.Client;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.people.ClientList;
import clinic.rhomboid.people.PersonLine;
import clinic.rhomboid.phone.PhonePage.Pick;
import clinic.rhomboid.slots.Slot;
import clinic.rhomboid.time.Typed;
import clinic.rhomboid.web.FieldError;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Puts the page for a booking by phone together: who fits, what is wanted, and when that can be had. */
@ApplicationScoped
class PhonePages {

  private static final int SHOWN = 6;
  private static final int DAYS = 14;

  private final ClientList list;
  private final Callers callers;
  private final KnownClient known;
  private final TechniqueShelf shelf;
  private final Availability availability;
  private final Pictures pictures;
  private final Locations locations;
  private final Trail trail;
  private final SecurityIdentity staff;
  private final Clock clock;

  PhonePages(ClientList list, Callers callers, KnownClient known, TechniqueShelf shelf, Availability availability,
      Pictures pictures, Locations locations, Trail trail, SecurityIdentity staff, Clock clock) {
    this.list = list;
    this.callers = callers;
    this.known = known;
    this.shelf = shelf;
    this.availability = availability;
    this.pictures = pictures;
    this.locations = locations;
    this.trail = trail;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * @param notice what stood in the way of a booking, or null
   * @param nearest the free times nearest to the one that could not be had
   */
  @Transactional(MANDATORY)
  PhonePage page(Caller typed, boolean walkIn, String notice, List<Slot> nearest, List<FieldError> errors) {
    var place = locations.only();
    var supply = pictures.lastSeen(place.id);
    var offered = shelf.offered();
    var wanted = Wanted.of(typed, offered, supply);
    var client = callers.picked(typed).orElse(null);
    var found = found(typed, client, place.country);
    // One who fits is most likely the one; the desk still reads the birth date.
    var picked = !typed.client().isEmpty() || found == null ? typed.client()
        : found.size() == 1 ? found.get(0).id() : found.isEmpty() ? Caller.NEW : "";
    var said = found != null && found.isEmpty() ? typed.withWhatWasSought(place.country) : typed;
    if (wanted == null) {
      return new PhonePage(said, found, false, picked, List.of(), List.of(), List.of(), List.of(), List.of(), null,
          "Nothing is offered yet.", errors, walkIn);
    }
    var times = times(typed, wanted, client, supply, nearest, walkIn);
    return new PhonePage(said, found, shared(found), picked, wanted.techniques(offered, place.currency),
        wanted.lengths(supply), wanted.therapists(supply), times.next(), times.all(), times.day(),
        notice == null ? times.notice() : notice, errors, walkIn);
  }

  /** What is wanted by what was typed; null while the clinic offers nothing. */
  Wanted wanted(Caller typed) {
    return Wanted.of(typed, shelf.offered(), pictures.lastSeen(locations.only().id));
  }

  private List<PersonLine> found(Caller typed, Client client, String country) {
    if (client == null) {
      return list.find(typed.q(), SHOWN);
    }
    trail.record(staff.getPrincipal().getName(), "read", "client " + client.id, client.id, null);
    var one = new ArrayList<PersonLine>(List.of(callers.line(client, country)));
    var others = list.find(typed.q(), SHOWN);
    if (others != null) {
      others.stream().filter(other -> !other.id().equals(one.get(0).id())).forEach(one::add);
    }
    return one;
  }

  private static boolean shared(List<PersonLine> found) {
    var seen = new HashSet<String>();
    return found != null && found.stream().flatMap(one -> one.contacts().stream().distinct()).anyMatch(one -> !seen.add(one));
  }

  private record Times(List<Pick> next, List<Pick> all, String day, String notice) {}

  private Times times(
      Caller typed, Wanted wanted, Client client, ClinicSupply supply, List<Slot> nearest, boolean walkIn) {
    var now = clock.instant();
    var today = supply.day(now);
    var technique = wanted.service().technique();
    var pressed = typed.pressed().orElse(null);
    var asked = Typed.date(typed.from()).orElse(pressed == null ? today : supply.day(pressed.start()));
    var from = asked.isBefore(today) ? today : asked;
    if (client != null && known.closedTo(client, technique, from)) {
      return new Times(List.of(), List.of(), null, KnownClient.NOT_AVAILABLE);
    }
    var query = query(wanted, client, supply);
    var words = new FreeTimes(supply, today);
    var slots = availability.slots(query, from, walkIn ? 1 : DAYS);
    var next = new ArrayList<>(nearest.isEmpty() ? words.spread(slots) : nearest);
    var notice = (String) null;
    if (pressed != null && nearest.isEmpty()) {
      var there = slots.stream().filter(slot -> slot.start().equals(pressed.start())).findFirst();
      if (there.isPresent()) {
        next.removeIf(slot -> slot.start().equals(pressed.start()));
        next.add(0, there.get());
      } else {
        notice = words.when(pressed.start()) + " can’t be had for this. The nearest free times:";
        next = new ArrayList<>(availability.alternatives(query, pressed.start()));
      }
    }
    // What was picked from the whole day stays in sight.
    var picked = nearest.isEmpty() ? typed.picked().map(Caller.Picked::start).orElse(null) : null;
    if (next.stream().noneMatch(slot -> slot.start().equals(picked))) {
      next.addAll(0, slots.stream().filter(slot -> slot.start().equals(picked)).toList());
    }
    var chosen = typed.picked().or(typed::pressed).map(Caller.Picked::value)
        .orElse(walkIn && !next.isEmpty() ? new Caller.Picked(next.get(0).start(), wanted.therapist()).value() : "");
    var first = slots.isEmpty() ? from : supply.day(slots.get(0).start());
    return new Times(words.picks(next, wanted.therapist(), chosen), ofDay(slots, first, supply, words, wanted, next),
        words.day(first), next.isEmpty() ? nothing(walkIn) : notice);
  }

  private static String nothing(boolean walkIn) {
    return walkIn ? "Nothing of this is free today. Try another technique or length, or book another day."
        : "Nothing is free in these days.";
  }

  /** The other starts of the first day. */
  private static List<Pick> ofDay(
      List<Slot> slots, LocalDate day, ClinicSupply supply, FreeTimes words, Wanted wanted, List<Slot> shown) {
    return words.picks(slots.stream().filter(slot -> supply.day(slot.start()).equals(day))
        .filter(slot -> shown.stream().noneMatch(one -> one.start().equals(slot.start()))).toList(), wanted.therapist(), "");
  }

  private Availability.Query query(Wanted wanted, Client client, ClinicSupply supply) {
    var technique = wanted.service().technique();
    var needs = client == null ? Needs.ofStranger(supply.location().firstVisitMinutes)
        : known.needs(client, technique, clock.instant(), supply);
    return new Availability.Query(supply.location().id, technique, wanted.service().minutes(), wanted.therapist(), needs, true);
  }
}
