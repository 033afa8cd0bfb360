package clinic.rhomboid.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.accounts.Visitor;
import clinic.rhomboid.booking.AppointmentState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BusyDayTest {

  private static final int LIMIT = 60 * 1024;

  @Inject DeskDay days;

  @Test
  void twelveTherapistsAndNinetyVisitsArriveInUnderSixtyKilobytes() throws IOException {
    var day = days.tuesday(-60);
    var model = days.visit("Busy Bee", AppointmentState.CONFIRMED, day, "14:30", "ana");
    try {
      addTherapists();
      addVisits(model);
      var page = Visitor.signedIn("desk@rhomboid.test").get("/desk?date=" + day).then().statusCode(200)
          .extract().asString();
      assertEquals(90, page.split("<details class=\"visit ", -1).length - 1);
      assertTrue(page.contains(" lanes-12\""));
      var size = compressed(page);
      assertTrue(size < LIMIT, size + " bytes");
    } finally {
      days.change("DELETE FROM appointment WHERE link_hash LIKE 'busy%'::bytea");
      days.change("DELETE FROM working_hours WHERE therapist_id LIKE 'busy-%'");
      days.change("DELETE FROM therapist WHERE id LIKE 'busy-%'");
    }
  }

  private void addTherapists() {
    days.change("""
        WITH made AS (INSERT INTO resource (kind) SELECT 'THERAPIST' FROM generate_series(1, 6) RETURNING id)
        INSERT INTO therapist (id, resource_id, name)
        SELECT 'busy-' || row_number() OVER (ORDER BY id), id, 'Busy Number ' || id FROM made""");
    days.change("""
        INSERT INTO working_hours (location_id, therapist_id, weekday, starts_at, ends_at)
        SELECT (SELECT min(id) FROM location), id, 2, '08:00', '20:00' FROM therapist WHERE id LIKE 'busy-%'""");
  }

  /** Eighty-nine more like this one, spread over everybody's day. */
  private void addVisits(UUID model) {
    days.change("""
        INSERT INTO appointment (id, location_id, client_id, state, technique_id, minutes, therapist_id, room_id,
          starts_at, ends_at, price_amount,
          price_currency, free_cancel_minutes, intake_id, screening_id, contact_phone, link_hash,
          created_at)
        SELECT gen_random_uuid(), a.location_id, a.client_id, a.state, a.technique_id, 60, t.id, a.room_id, s.at,
          s.at + interval '60 minutes', 9500, 'USD', 1440, a.intake_id, a.screening_id, '+12125550188',
          ('busy' || t.id || n)::bytea, a.created_at
        FROM appointment a, therapist t, generate_series(0, 7) AS n,
          LATERAL (SELECT a.starts_at - interval '390 minutes' + n * interval '85 minutes' AS at) AS s
        WHERE a.id = '%s' AND t.active AND (n < 7 OR t.id LIKE 'busy-%%') AND (t.id, n) <> ('busy-1', 7)""".formatted(model));
  }

  private static int compressed(String page) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(page.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
