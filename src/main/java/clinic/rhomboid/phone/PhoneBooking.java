package clinic.rhomboid.phone;

import clinic.rhomboid.booking.Availability;
import clinic.rhomboid.booking.KnownClient;
import clinic.rhomboid.booking.Reservation;
import clinic.rhomboid.booking.ReserveOutcome;
import clinic.rhomboid.booking.Reserving;
import clinic.rhomboid.booking.WantedTime;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.slots.Slot;
import clinic.rhomboid.web.FieldError;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Books for somebody on the phone or at the desk, and answers with what was typed where that can't be. */
@ApplicationScoped
class PhoneBooking {

  private static final int UNPROCESSABLE = 422;
  private static final int CONFLICT = 409;
  private static final String TAKEN = "That time can’t be had any more. The nearest free ones:";
  private static final String CLOSED = "Nothing can be booked before a clinician has approved the rules.";

  private final PhonePages pages;
  private final Callers callers;
  private final Reserving reserving;
  private final Availability availability;
  private final Locations locations;
  private final SecurityIdentity staff;

  PhoneBooking(PhonePages pages, Callers callers, Reserving reserving, Availability availability, Locations locations,
      SecurityIdentity staff) {
    this.pages = pages;
    this.callers = callers;
    this.reserving = reserving;
    this.availability = availability;
    this.locations = locations;
    this.staff = staff;
  }

  @CheckedTemplate(basePath = "Phone")
  static class Templates {
    static native TemplateInstance book(PhonePage page);
  }

  Response show(Caller typed, boolean walkIn) {
    return page(typed, walkIn, 200, null, List.of(), List.of());
  }

  Response book(Caller typed, boolean walkIn) {
    var time = typed.picked().orElse(null);
    var wanted = pages.wanted(typed);
    // With a time still to be picked nobody is added yet.
    var who = time == null || wanted == null ? new Callers.Result(null, List.of()) : callers.client(typed);
    if (who.client() == null) {
      var errors = new ArrayList<>(who.errors());
      if (time == null) {
        errors.add(new FieldError("times", "Pick a time"));
      }
      return page(typed, walkIn, UNPROCESSABLE, null, List.of(), errors);
    }
    var wish = new Reservation(who.client().id(), locations.only().id, who.client().email(), who.client().phone(),
        new WantedTime(wanted.service(), time.start(), time.therapist()), null);
    var outcome = reserving.reserve(wish, staff.getPrincipal().getName());
    if (outcome instanceof ReserveOutcome.Reserved reserved) {
      return Response.seeOther(URI.create("/desk/visits/" + reserved.visit().id + "/form")).build();
    }
    if (outcome instanceof ReserveOutcome.NotFree notFree) {
      return page(typed, walkIn, CONFLICT, TAKEN, availability.alternatives(notFree.query(), time.start()), List.of());
    }
    return page(typed, walkIn, CONFLICT,
        outcome instanceof ReserveOutcome.NotForClient ? KnownClient.NOT_AVAILABLE : CLOSED, List.of(), List.of());
  }

  private Response page(Caller typed, boolean walkIn, int status, String notice, List<Slot> nearest, List<FieldError> errors) {
    var page = QuarkusTransaction.requiringNew().call(() -> pages.page(typed, walkIn, notice, nearest, errors));
    return Response.status(status).entity(Templates.book(page)).build();
  }
}
