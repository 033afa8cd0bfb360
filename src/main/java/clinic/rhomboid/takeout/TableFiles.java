package clinic.rhomboid.takeout;

import static java.nio.charset.StandardCharsets.UTF_8;

import clinic.rhomboid.exchange.Csv;
import clinic.rhomboid.vault.SealBrokenException;
import clinic.rhomboid.vault.Vault;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes tables as files of cells, row by row, however long they are. */
@ApplicationScoped
class TableFiles {

  private static final int AT_ONCE = 500;
  private static final int LONGEST_SECONDS = 3600;
  private static final String ERASED = "(erased)";
  private static final String LOCKED = "(under lock)";

  private final AgroalDataSource database;
  private final EntityManager entities;
  private final Vault vault;

  TableFiles(AgroalDataSource database, EntityManager entities, Vault vault) {
    this.database = database;
    this.entities = entities;
    this.vault = vault;
  }

  /**
   * A column that is taken.
   *
   * @param context what it was sealed for, or null where it is plain
   */
  record Column(String name, String context) {}

  /** Every table that is taken, in order of their names. */
  List<String> tables() {
    Stream<?> names = entities.createNativeQuery("SELECT cast(table_name AS text) FROM information_schema.tables"
        + " WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1", String.class).getResultStream();
    return names.map(String.class::cast).filter(table -> !Catalogue.LEFT_OUT.containsKey(table)).toList();
  }

  /** Its columns without secrets and hashes, and, unless records are taken, without what is sealed. */
  List<Column> columns(String table, boolean records) {
    Stream<?> rows = entities.createNativeQuery("SELECT cast(column_name AS text), cast(data_type AS text)"
            + " FROM information_schema.columns WHERE table_schema = 'public' AND table_name = :name ORDER BY ordinal_position",
            Tuple.class)
        .setParameter("name", table)
        .getResultStream();
    var columns = new ArrayList<Column>();
    rows.map(Tuple.class::cast).forEach(row -> {
      var name = row.get(0, String.class);
      var context = Catalogue.SEALED.get(table + "." + name);
      var bytes = row.get(1, String.class).equals("bytea");
      var left = Catalogue.SECRETS.contains(table + "." + name) || !records && Catalogue.OF_HEALTH.contains(table + "." + name);
      if (bytes ? context != null && records : !left) {
        columns.add(new Column(name, context));
      }
    });
    return columns;
  }

  /** Writes the table, headings first. */
  void write(String table, boolean records, OutputStream out) {
    QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
      var columns = columns(table, records);
      var locked = lockedKeys();
      // Table and columns come from the database's own catalogue.
      var names = String.join(", ", columns.stream().map(column -> '"' + column.name() + '"').toList());
      try (var connection = database.getConnection();
          var query = connection.prepareStatement("SELECT " + names + " FROM \"" + table + "\" ORDER BY 1")) {
        query.setFetchSize(AT_ONCE);
        out.write(Csv.line(columns.stream().map(Column::name).toArray(String[]::new)).getBytes(UTF_8));
        try (var rows = query.executeQuery()) {
          for (var count = 1; rows.next(); count++) {
            out.write(line(rows, columns, locked).getBytes(UTF_8));
            if (count % AT_ONCE == 0) {
              entities.clear();
            }
          }
        }
      } catch (SQLException | IOException failed) {
        throw new IllegalStateException("A table could not be written", failed);
      }
    });
  }

  private String line(ResultSet row, List<Column> columns, Set<UUID> locked) throws SQLException {
    var cells = new String[columns.size()];
    for (var i = 0; i < cells.length; i++) {
      cells[i] = columns.get(i).context() == null ? row.getString(i + 1) : opened(row.getBytes(i + 1), columns.get(i).context(), locked);
    }
    return Csv.line(cells);
  }

  /** Records under lock stay so, whoever takes everything. */
  private Set<UUID> lockedKeys() {
    Stream<?> keys = entities.createNativeQuery(
        "SELECT key_id FROM client WHERE restricted_at IS NOT NULL AND key_id IS NOT NULL", UUID.class).getResultStream();
    return keys.map(UUID.class::cast).collect(Collectors.toSet());
  }

  private String opened(byte[] sealed, String context, Set<UUID> locked) {
    if (sealed == null) {
      return null;
    }
    try {
      return locked.contains(Vault.keyId(sealed)) ? LOCKED : vault.open(sealed, context);
    } catch (SealBrokenException keyIsGone) {
      return ERASED;
    }
  }
}
