package clinic.rhomboid.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.slots.Closure;
import clinic.rhomboid.slots.Shift;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is read of a clinic that is changed in a transaction nobody else sees. */
@QuarkusTest
class SupplyTest {

  private static final LocalDate DAY = LocalDate.now().plusDays(70);

  @Inject SupplyReader reader;
  @Inject AgroalDataSource database;
  @Inject EntityManager entities;
  @Inject TieBreaks tieBreaks;
  @Inject Clock clock;

  @Test
  void daysThatAreOtherwiseAndClosuresAreReadForTheirLocation() {
    rolledBack(() -> {
      change("INSERT INTO day_exception VALUES (1, 'ana', '" + DAY + "'), (1, 'ben', '" + DAY + "')");
      change("INSERT INTO day_exception_hours VALUES (1, 'ana', '" + DAY + "', '10:00', '11:30'),"
          + " (1, 'ana', '" + DAY + "', '12:00', '13:00')");
      change("INSERT INTO closure (location_id, day, starts_at, ends_at, name) VALUES (1, '" + DAY + "', NULL, NULL, 'Holiday'),"
          + " (1, '" + DAY.plusDays(1) + "', '12:00', '18:00', 'Training')");
      var supply = reader.read(1);
      assertEquals(List.of(new Shift(LocalTime.of(10, 0), LocalTime.of(11, 30)), new Shift(LocalTime.NOON, LocalTime.of(13, 0))),
          supply.therapist("ana").orElseThrow().shifts(DAY));
      assertEquals(List.of(), supply.therapist("ben").orElseThrow().shifts(DAY));
      assertTrue(supply.therapist("chloe").orElseThrow().exceptions().isEmpty());
      assertEquals(List.of(Closure.of(DAY, null, null, "Holiday"),
          Closure.of(DAY.plusDays(1), LocalTime.NOON, LocalTime.of(18, 0), "Training")), supply.supply().closures());
    });
  }

  @Test
  void aServicesOwnRulesWinOverTheUsual() {
    rolledBack(() -> {
      change("UPDATE location SET latest_start = '17:00'");
      change("UPDATE service SET latest_start = '15:00', first_visit_minutes = 25, set_up_minutes = 0"
          + " WHERE technique_id = 'swedish' AND minutes = 60");
      var supply = reader.read(1);
      var own = supply.service("swedish", 60).orElseThrow();
      var usual = supply.service("swedish", 90).orElseThrow();
      var first = Needs.ofStranger(supply.location().firstVisitMinutes);
      assertEquals(25, supply.demand(own, first, null).extraMinutes());
      assertEquals(10, supply.demand(usual, first, null).extraMinutes());
      assertEquals(0, supply.demand(own, new Needs(new ExtraTime(0, null, 10), Set.of(), Set.of(),
          Set.of()), null).extraMinutes());
      assertEquals(7, supply.demand(own, Needs.ofMinutes(7), null).extraMinutes());
      assertEquals(LocalTime.of(15, 0), supply.demand(own, first, null).latestStart());
      assertEquals(LocalTime.of(17, 0), supply.demand(usual, first, null).latestStart());
      assertEquals(first, Needs.read(first.write()));
    });
  }

  @Test
  void aSearchSendsOneStatementHoweverManyTherapistsRoomsAndDaysThereAre() {
    var counts = new ArrayList<List<Integer>>();
    for (var therapists : List.of(3, 30)) {
      rolledBack(() -> {
        grow(therapists);
        var pictures = new Pictures(database, reader);
        var availability = new Availability(pictures, clock);
        var query = new Availability.Query(1, "swedish", 60, null, Needs.ofStranger(10));
        var supply = pictures.current(1);
        assertTrue(supply.supply().therapists().size() >= therapists);
        counts.add(List.of(
            StatementsSent.by(() -> availability.slots(query, DAY, 1)),
            StatementsSent.by(() -> availability.slots(query, DAY, 42)),
            StatementsSent.by(() -> availability.offers(query, DAY, 7)),
            StatementsSent.by(() -> availability.firstFree(query, DAY)),
            StatementsSent.by(() -> availability.calendar(query, YearMonth.from(DAY), DAY)),
            StatementsSent.by(() -> tieBreaks.of(null))));
      });
    }
    assertEquals(List.of(1, 1, 1, 1, 1, 1), counts.get(0));
    assertEquals(counts.get(0), counts.get(1));
  }

  private void grow(int therapists) {
    change("WITH made AS (INSERT INTO resource (kind) SELECT 'THERAPIST' FROM generate_series(1, " + therapists + ") RETURNING id)"
        + " INSERT INTO therapist (id, resource_id, name) SELECT 'made-' || id, id, 'Made ' || id FROM made");
    change("INSERT INTO qualification SELECT id, 'swedish' FROM therapist WHERE id LIKE 'made-%'");
    change("INSERT INTO working_hours SELECT 1, id, n, '09:00', '17:00' FROM therapist, generate_series(1, 6) AS n WHERE id LIKE 'made-%'");
    change("WITH tables AS (INSERT INTO resource (kind) SELECT 'TABLE' FROM generate_series(1, " + therapists + ") RETURNING id),"
        + " rooms AS (INSERT INTO room (location_id, name, turnaround_minutes) SELECT 1, 'Made ' || id, 5 FROM tables RETURNING id, name)"
        + " INSERT INTO room_table SELECT t.id, r.id FROM tables t JOIN rooms r ON r.name = 'Made ' || t.id");
  }

  private void change(String sql) {
    entities.createNativeQuery(sql).executeUpdate();
  }

  private static void rolledBack(Runnable work) {
    QuarkusTransaction.begin();
    try {
      work.run();
    } finally {
      QuarkusTransaction.rollback();
    }
  }
}
