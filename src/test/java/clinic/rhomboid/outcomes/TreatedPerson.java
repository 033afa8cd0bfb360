package clinic.rhomboid.outcomes;

import clinic.rhomboid.Api;
import clinic.rhomboid.Database;
import clinic.rhomboid.messages.MessageKind;
import clinic.rhomboid.vault.Tokens;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Somebody new who was treated some hours ago, and the link that the mail of the day after holds. */
@ApplicationScoped
public class TreatedPerson {

  private final Database database;
  private final FollowUpJob job;
  private final Tokens tokens;

  TreatedPerson(Database database, FollowUpJob job, Tokens tokens) {
    this.database = database;
    this.job = job;
    this.tokens = tokens;
  }

  /** The id of a visit of this person that was completed so many hours ago, with these regions marked. */
  public String visit(ObjectNode who, int hoursAgo, String main, String... others) {
    var answers = Api.answers("A01");
    var complaint = answers.withObjectProperty("complaint");
    complaint.putArray("regions").add(main);
    for (var other : others) {
      complaint.withArrayProperty("regions").add(other);
    }
    complaint.put("mainRegion", main);
    var slot = Api.someSlotFor(answers, "swedish", 60);
    var visit = Api.book(Api.wish(who, answers, "swedish", 60, slot.start())).statusCode(201).extract().<String>path("id");
    completed(visit, hoursAgo);
    return visit;
  }

  void completed(String visit, int hoursAgo) {
    database.execute("UPDATE appointment SET state = 'COMPLETED', session_started_at = now() - ? * interval '1 hour',"
        + " closed_at = now() - ? * interval '1 hour' WHERE id = cast(? AS uuid)", hoursAgo + 1, hoursAgo, visit);
    database.execute("UPDATE claim SET live = false WHERE appointment_id = cast(? AS uuid)", visit);
  }

  /** The follow-up's address, as the mail has it, once the job has asked. */
  public String link(String visit) {
    job.askAll();
    var id = database.column("SELECT id FROM follow_up WHERE appointment_id = cast(? AS uuid)", visit).get(0);
    return "/followups/" + token(UUID.fromString(id));
  }

  private String token(UUID id) {
    return tokens.ofLink(MessageKind.FOLLOW_UP.linkPath(), id, 1);
  }

  public String id(String visit) {
    return database.column("SELECT id FROM follow_up WHERE appointment_id = cast(? AS uuid)", visit).get(0);
  }
}
