package clinic.rhomboid.takeout;

import static java.nio.charset.StandardCharsets.UTF_8;

import clinic.rhomboid.accounts.Owners;
import clinic.rhomboid.audit.Trail;
import clinic.rhomboid.clients.Clients;
import clinic.rhomboid.messages.MessageKind;
import clinic.rhomboid.messages.Notice;
import clinic.rhomboid.portal.Dossiers;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Everything the clinic has in one file, written as it is read. */
@ApplicationScoped
class Takeout {

  private final TableFiles tables;
  private final Clients clients;
  private final Dossiers dossiers;
  private final ObjectMapper json;
  private final Owners owners;
  private final Event<Notice> notices;
  private final Trail trail;
  private final Clock clock;

  Takeout(TableFiles tables, Clients clients, Dossiers dossiers, ObjectMapper json, Owners owners, Event<Notice> notices,
      Trail trail, Clock clock) {
    this.tables = tables;
    this.clients = clients;
    this.dossiers = dossiers;
    this.json = json;
    this.owners = owners;
    this.notices = notices;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * What goes into the file, settled before anything is written: it is on the trail first.
   *
   * @param records whose records are in it; none where they are left out
   */
  record Plan(List<String> tables, boolean withRecords, List<UUID> records) {}

  /** @param reason why the records are taken too, or null where they are not */
  @Transactional
  Plan begin(Reason reason, String actor) {
    var records = reason == null ? List.<UUID>of()
        : clients.find("keyId is not null and restrictedAt is null and erasedAt is null order by createdAt, id").stream()
            .map(client -> client.id).toList();
    trail.record(actor, "export", "clinic", null, reason == null ? "without records" : "with records: " + reason.words);
    if (reason != null) {
      if (!records.isEmpty()) {
        Map<String, UUID> subjects = records.stream().collect(Collectors.toMap(id -> "record " + id, id -> id));
        trail.record(actor, "export", subjects, reason.words);
      }
      tell(reason, actor);
    }
    return new Plan(tables.tables(), reason != null, records);
  }

  private void tell(Reason reason, String actor) {
    var rows = new LinkedHashMap<String, String>();
    rows.put("Who", actor);
    rows.put("Why", reason.words);
    owners.active().forEach(owner ->
        notices.fire(Notice.withRows(MessageKind.CLINIC_EXPORTED, owner.email(), owner.name(), rows)));
  }

  void write(Plan plan, OutputStream out) throws IOException {
    try (var zip = new ZipOutputStream(out, UTF_8)) {
      zip.putNextEntry(new ZipEntry("README.txt"));
      zip.write(ReadMe.of(plan, clock.instant()).getBytes(UTF_8));
      for (var table : plan.tables()) {
        zip.putNextEntry(new ZipEntry("tables/" + table + ".csv"));
        tables.write(table, plan.withRecords(), zip);
      }
      for (var client : plan.records()) {
        zip.putNextEntry(new ZipEntry("records/" + client + ".json"));
        zip.write(record(client));
      }
    }
  }

  private byte[] record(UUID client) {
    return QuarkusTransaction.requiringNew().call(() ->
        json.writerWithDefaultPrettyPrinter().writeValueAsBytes(dossiers.of(clients.findById(client))));
  }
}
