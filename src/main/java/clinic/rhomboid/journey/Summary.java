package clinic.rhomboid.journey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

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
   */
  record Part(String title, String page, List<PageWords.Line> lines) {}

  List<Part> of(OpenDraft open) {
    return Arrays.stream(Step.values())
        .filter(step -> step.asks() && step != Step.YOU && open.content().pages().containsKey(step.slug))
        .map(step -> new Part(step.title, step.slug, words.of(step, Form.of(open.content().pages(), step))))
        .toList();
  }
}
