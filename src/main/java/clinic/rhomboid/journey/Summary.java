package clinic.rhomboid.journey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** All that was answered, in the client's words, to be read over before it is signed. */
@ApplicationScoped
class Summary {

  private final PageWords words;

  Summary(PageWords words) {
    this.words = words;
  }

  /**
   * What one page was answered.
   *
   * @param page where it is changed
   * @param lines empty when there was nothing to report
   * @param open whether it is shown unfolded: what speaks against a massage is; the complaint was told just now
   */
  record Part(String title, String page, List<PageWords.Line> lines, boolean open) {

    static Part of(Step step, List<PageWords.Line> lines) {
      return new Part(step.title, step.slug, lines, !lines.isEmpty() && !COMPLAINT.contains(step));
    }
  }

  private static final Set<Step> COMPLAINT = EnumSet.range(Step.WHERE, Step.WISHES);

  List<Part> of(OpenDraft open) {
    return Arrays.stream(Step.values())
        .filter(step -> step.asks() && step != Step.YOU && open.content().pages().containsKey(step.slug))
        .map(step -> Part.of(step, words.of(step, Form.of(open.content().pages(), step))))
        .toList();
  }
}
