package clinic.rhomboid.slots;

import static clinic.rhomboid.slots.Clinic.ANA;
import static clinic.rhomboid.slots.Clinic.ANY_TIME;
import static clinic.rhomboid.slots.Clinic.BEN;
import static clinic.rhomboid.slots.Clinic.COUPLE;
import static clinic.rhomboid.slots.Clinic.COUPLE_LEFT;
import static clinic.rhomboid.slots.Clinic.COUPLE_RIGHT;
import static clinic.rhomboid.slots.Clinic.NEW_YORK;
import static clinic.rhomboid.slots.Clinic.ana;
import static clinic.rhomboid.slots.Clinic.at;
import static clinic.rhomboid.slots.Clinic.ben;
import static clinic.rhomboid.slots.Clinic.busy;
import static clinic.rhomboid.slots.Clinic.by;
import static clinic.rhomboid.slots.Clinic.clinic;
import static clinic.rhomboid.slots.Clinic.demand;
import static clinic.rhomboid.slots.Clinic.needing;
import static clinic.rhomboid.slots.Clinic.span;
import static clinic.rhomboid.slots.Clinic.swedish;
import static clinic.rhomboid.slots.Clinic.weekdays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.slots.NoPlace.Reason;
import clinic.rhomboid.slots.Place.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlacingTest {

  private static final Supply SUPPLY = clinic(ana(weekdays("09:00-11:00")), ben(weekdays("09:00-12:00")));
  private static final Demand SIDE_LYING = needing(Set.of(), Set.of("side_lying"), swedish(30));

  @Test
  void claimsTheTherapistWithBuffersAndEveryTableWithTurnaround() {
    var demand = needing(Set.of(), Set.of("side_lying"), demand("swedish", 60, 10, 10, 5));
    var therapist = span("09:20", "10:45");
    var room = span("09:30", "10:55");
    assertEquals(
        new Place(
            "ana",
            COUPLE.id(),
            therapist,
            room,
            List.of(new Claim(ANA, therapist), new Claim(COUPLE_LEFT, room), new Claim(COUPLE_RIGHT, room))),
        place(demand, Claims.NONE, "09:30", "ana"));
  }

  @Test
  void takesTheFirstTherapistInTheGivenOrderWhoIsFree() {
    assertEquals("ben", placed(Claims.NONE, "09:00", "ben", "ana").therapist());
    assertEquals("ana", placed(busy(BEN, "09:00", "09:10"), "09:00", "ben", "ana").therapist());
  }

  @Test
  void keepsRoomsWithMoreTablesOrFeaturesForThoseWhoNeedThem() {
    var plain = new RoomSupply(9, "Plain", List.of(90), Set.of(), Duration.ZERO);
    var equipped = new RoomSupply(3, "Equipped", List.of(30), Set.of("side_lying"), Duration.ZERO);
    var alsoPlain = new RoomSupply(7, "Also plain", List.of(70), Set.of(), Duration.ZERO);
    var supply = new Supply(NEW_YORK, SUPPLY.therapists(), List.of(COUPLE, equipped, plain, alsoPlain));
    assertEquals(List.of(alsoPlain, plain, equipped, COUPLE), supply.rooms());
    assertEquals(7, roomOf(supply, swedish(30), Claims.NONE));
    assertEquals(9, roomOf(supply, swedish(30), busy(70, "09:00", "10:00")));
    assertEquals(3, roomOf(supply, SIDE_LYING, Claims.NONE));
    assertEquals(COUPLE.id(), roomOf(supply, SIDE_LYING, busy(30, "09:00", "10:00")));
  }

  private static int roomOf(Supply supply, Demand demand, Claims claims) {
    return ((Place) SlotSearch.place(supply, demand, claims, ANY_TIME, at("09:00"), List.of("ana"))).room();
  }

  @Test
  void refusesAStartThatIsNoQuarterHour() {
    assertEquals(new NoPlace(Reason.NOT_ON_GRID), place(swedish(30), Claims.NONE, "09:10", "ana"));
    assertEquals(
        new NoPlace(Reason.NOT_ON_GRID), placeIn(ANY_TIME, at("09:15").plusNanos(1)));
  }

  @Test
  void refusesAStartOutsideTheWindow() {
    var window = new Window(at("09:30"), at("10:00"));
    assertEquals(new NoPlace(Reason.TOO_SOON), placeIn(window, at("09:15")));
    assertEquals(new NoPlace(Reason.BEYOND_HORIZON), placeIn(window, at("10:15")));
  }

  @Test
  void refusesTherapistsWhoAreNotQualified() {
    var unqualified = new NoPlace(Reason.THERAPIST_NOT_QUALIFIED);
    assertEquals(unqualified, place(demand("deep_tissue", 30, 0, 0, 0), Claims.NONE, "09:00", "ben"));
    assertEquals(unqualified, place(needing(Set.of("prenatal"), Set.of(), swedish(30)), Claims.NONE, "09:00", "ben"));
    assertEquals(unqualified, place(by("ana", swedish(30)), Claims.NONE, "09:00", "ben"));
    assertEquals(unqualified, place(swedish(30), Claims.NONE, "09:00", "nobody"));
    assertEquals(unqualified, place(swedish(30), Claims.NONE, "09:00"));
  }

  @Test
  void tellsTimeOffWorkFromBeingBusy() {
    assertEquals(new NoPlace(Reason.THERAPIST_NOT_WORKING), place(swedish(30), Claims.NONE, "10:45", "ana"));
    assertEquals(
        new NoPlace(Reason.THERAPIST_BUSY), place(swedish(30), busy(ANA, "09:00", "09:30"), "09:00", "ana"));
  }

  @Test
  void tellsAMissingRoomFromOneThatIsTaken() {
    assertEquals(
        new NoPlace(Reason.NO_ROOM_WITH_FEATURES),
        place(needing(Set.of(), Set.of("sauna"), swedish(30)), Claims.NONE, "09:00", "ana"));
    assertEquals(
        new NoPlace(Reason.NO_ROOM_FREE), place(SIDE_LYING, busy(COUPLE_LEFT, "09:00", "09:30"), "09:00", "ana"));
  }

  @Test
  void givesTheReasonOfTheTherapistWhoCameClosest() {
    assertEquals(
        new NoPlace(Reason.THERAPIST_BUSY),
        place(swedish(30), busy(BEN, "11:00", "12:00"), "11:00", "nobody", "ben", "ana"));
  }

  private static Place placed(Claims claims, String time, String... therapists) {
    return (Place) place(swedish(30), claims, time, therapists);
  }

  private static Placement place(Demand demand, Claims claims, String time, String... therapists) {
    return SlotSearch.place(SUPPLY, demand, claims, ANY_TIME, at(time), List.of(therapists));
  }

  private static Placement placeIn(Window window, Instant start) {
    return SlotSearch.place(SUPPLY, swedish(30), Claims.NONE, window, start, List.of("ana"));
  }
}
