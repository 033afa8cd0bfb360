package clinic.rhomboid.takeout;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What an export of everything takes, for the tests of the room that seals. */
@ApplicationScoped
public class TakenColumns {

  private final TableFiles files;

  TakenColumns(TableFiles files) {
    this.files = files;
  }

  public List<String> tables() {
    return files.tables();
  }

  public List<String> plain() {
    return columns(false);
  }

  public Set<String> opened() {
    return Set.copyOf(columns(true).stream().filter(Catalogue.SEALED::containsKey).toList());
  }

  private List<String> columns(boolean records) {
    return files.tables().stream()
        .flatMap(table -> files.columns(table, records).stream().map(column -> table + "." + column.name())).toList();
  }
}
