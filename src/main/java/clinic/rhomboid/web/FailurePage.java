package clinic.rhomboid.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The body of an answer to a failed request: a page for people, a problem for the API's callers. */
@Singleton
class FailurePage {

  private static final String HTML = "text/html;charset=UTF-8";

  @Inject ObjectMapper json;

  @CheckedTemplate(basePath = "")
  static class Templates {
    static native TemplateInstance error(int status, FailureWords words, String reference);
  }

  record Body(String mediaType, String content) {}

  static boolean forPrograms(String path) {
    return path.equals("/api/v1") || path.startsWith("/api/v1/");
  }

  /** The reference may be null; it is the only trace of the cause in the answer. */
  Body of(String path, int status, String reference) {
    if (forPrograms(path)) {
      return of(Problem.of(status, detail(status, reference)).with(reference));
    }
    return new Body(HTML, Templates.error(status, FailureWords.of(status), reference).render());
  }

  Body of(Problem problem) {
    return new Body(Problem.MEDIA_TYPE, written(problem));
  }

  private static String detail(int status, String reference) {
    var advice = FailureWords.of(status).advice();
    return reference == null ? advice : advice + " Reference " + reference + ".";
  }

  private String written(Problem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
