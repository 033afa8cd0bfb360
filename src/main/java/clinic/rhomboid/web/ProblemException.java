package clinic.rhomboid.web;

import java.util.List;
import java.util.Map;

/** Ends a request to the API with a problem. */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.title());
    this.problem = problem;
  }

  public ProblemException(int status, String type, String title, String detail, Map<String, Object> extra) {
    this(new Problem(type, title, status, detail, extra));
  }

  public static ProblemException badRequest(String detail) {
    return new ProblemException(Problem.of(400, detail));
  }

  public static ProblemException invalid(List<FieldError> errors) {
    return new ProblemException(Problem.invalid(errors));
  }

  public Problem problem() {
    return problem;
  }
}
