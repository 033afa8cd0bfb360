package clinic.rhomboid.waitlist;

import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.techniques.Service;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** What a page that asks for a wish offers to choose from. */
@ApplicationScoped
public class WishChoices {

  private final WishWords words;

  WishChoices(WishWords words) {
    this.words = words;
  }

  /** The choices: techniques, lengths, therapists, and the parts of a week by day. */
  public record Shown(
      List<WishWords.Choice> techniques, List<Integer> minutes, List<WishWords.Choice> therapists, List<Part> parts) {}

  /** @param open the techniques that may be wished for */
  public Shown of(ClinicSupply supply, Collection<String> open) {
    return new Shown(words.techniques(supply).stream().filter(one -> open.contains(one.id())).toList(),
        supply.services().stream().map(Service::minutes).distinct().sorted().toList(), words.therapists(supply), Part.all());
  }

  /** Whatever is given here. */
  Shown all(ClinicSupply supply) {
    return of(supply, words.techniques(supply).stream().map(WishWords.Choice::id).toList());
  }
}
