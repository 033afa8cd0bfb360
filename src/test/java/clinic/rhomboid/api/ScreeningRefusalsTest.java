package clinic.rhomboid.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.emptyOrNullString;

import clinic.rhomboid.Api;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ScreeningRefusalsTest {

  @ParameterizedTest
  @ValueSource(strings = {
      "", "  ", "null", "[]", "\"text\"", "{", "{\"client\":{}}}", "{\"client\":{},\"client\":{}}", "{'client':{}}"})
  void malformedJsonIs400(String body) {
    Api.problem(Api.post("/screenings", body), 400)
        .body("title", not(emptyOrNullString()), "detail", not(emptyOrNullString()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "role | {\"role\":\"owner\"}",
      "client.name | {\"client\":{\"name\":\"A\"}}",
      "complaint.mood | {\"complaint\":{\"mood\":\"low\"}}",
      "redFlags.rf_chest_heart.certainty | {\"redFlags\":{\"rf_chest_heart\":{\"answer\":\"no\",\"certainty\":1}}}"})
  void anUnknownFieldIs400AndIsNamed(String field, String body) {
    Api.problem(Api.post("/screenings", body), 400).body("detail", containsString(field));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "redFlags.rf_nothing | {\"redFlags\":{\"rf_nothing\":\"no\"}}",
      "redFlags.rf_d_new_over_50 | {\"redFlags\":{\"rf_d_new_over_50\":\"no\"}}",
      "contraindications.ci_nothing | {\"contraindications\":{\"ci_nothing\":\"no\"}}",
      "contraindications.ci_bruise.locations | {\"contraindications\":{\"ci_bruise\":{\"locations\":[\"moon\"]}}}",
      "complaint.regions | {\"complaint\":{\"regions\":[\"moon\"]}}",
      "complaint.onset | {\"complaint\":{\"onset\":\"moonrise\"}}",
      "complaint.painNow | {\"complaint\":{\"painNow\":11}}",
      "client.age | {\"client\":{\"age\":-1}}",
      "client.age | {\"client\":{\"age\":38.5}}",
      "client | {\"client\":7}",
      "unlistedScreeningAnswers | {\"unlistedScreeningAnswers\":\"yes\"}"})
  void aBadValueIs422AndIsNamed(String field, String body) {
    Api.problem(Api.post("/screenings", body), 422).body("errors[0].field", equalTo(field),
        "errors[0].message", not(emptyOrNullString()));
  }
}
