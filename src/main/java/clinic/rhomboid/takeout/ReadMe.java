package clinic.rhomboid.takeout;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What lies in the file, for whoever opens it. */
final class ReadMe {

  private ReadMe() {}

  static String of(Takeout.Plan plan, Instant now) {
    var text = new StringBuilder("""
        Everything of this clinic
        =========================

        Made at %s. %s

        Each file under tables/ holds one table, with the names of its columns in the first line: comma-separated, UTF-8, times
        with their offset, money in minor units of its currency. Tables refer to each other by ids. A cell that begins with
        = + - @ has ' in front of it, so that no spreadsheet takes it for a formula. The files were read one after another
        while the clinic went on working.

        """.formatted(now.truncatedTo(ChronoUnit.SECONDS), plan.withRecords()
            ? "It holds health data that anybody who has this file can read: keep it under lock, and delete it when it is done with."
            : "What clients have told about their health is not in it: columns that hold it are left out."));
    plan.tables().forEach(table -> text.append("tables/").append(table).append(".csv: ").append(Catalogue.about(table)).append('\n'));
    if (plan.withRecords()) {
      text.append("\nrecords/<id of the client>.json: the whole record of a client, in the shape in which clients take it away"
          + " themselves. Closed records are not among them.\n");
    }
    text.append("\nNot in it, because it is of use to nobody else or would open the clinic to whoever has this file:\n");
    Catalogue.LEFT_OUT.forEach((table, why) -> text.append("  ").append(table).append(": ").append(why).append('\n'));
    return text.append("Passwords, keys and the hashes of links are in none of the tables.\n").toString();
  }
}
