package clinic.rhomboid.packages;

import java.util.List;
import java.util.UUID;

/** A client's packages as the front desk sees them. */
public record PackagesView(UUID clientId, String client, List<Line> packages) {

  /**
   * @param left in words
   * @param tone how it is coloured: ok or stop
   * @param unused whether the sale can still be taken back
   */
  public record Line(
      UUID id, String name, String covers, String price, String sold, int bought, int used, String left, String tone,
      boolean unused, List<Entry> entries) {}

  public record Entry(String when, String what, String visit) {}
}
