package clinic.rhomboid.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import clinic.rhomboid.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConstraintNamesTest {

  @Inject Database database;

  @Test
  void everyConstraintIsNamedByItsTable() {
    // The database's own names end so; "not null" cannot be named better than by its column.
    var unnamed = database.column("""
        SELECT c.conrelid::regclass || '.' || c.conname FROM pg_constraint c
        JOIN pg_class t ON t.oid = c.conrelid AND t.relnamespace = 'public'::regnamespace
        WHERE c.contype <> 'n' AND t.relname NOT LIKE 'flyway%'
          AND c.conname ~ '(_pkey|_fkey|_key|_check|_excl)[0-9]*$'""");
    assertEquals(List.of(), unnamed);
    assertTrue(database.count("pg_constraint WHERE conname = 'claim_never_overlaps'") == 1);
  }

  @Test
  void everyTableHasAPrimaryKey() {
    assertEquals(List.of(), database.column("""
        SELECT t.relname FROM pg_class t
        WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND t.relname NOT LIKE 'flyway%'
          AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conrelid = t.oid AND c.contype = 'p')"""));
  }
}
