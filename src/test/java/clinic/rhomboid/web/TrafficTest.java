package clinic.rhomboid.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import clinic.rhomboid.limits.Limit;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What strangers may send, and what each address costs them: a new one is named here on purpose. */
class TrafficTest {

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("clinic.rhomboid");

  private static final String COSTS = """
      DELETE /api/v1/holds/{hold}: BOOKING_BY_ADDRESS
      POST /api/v1/bookings: BOOKING_BY_ADDRESS
      POST /api/v1/holds: BOOKING_BY_ADDRESS
      POST /api/v1/review-requests: BOOKING_BY_ADDRESS
      POST /api/v1/screenings: SCREENING_BY_ADDRESS
      POST /api/v1/visits/{token}/cancellation: BOOKING_BY_ADDRESS
      POST /api/v1/visits/{token}/move: BOOKING_BY_ADDRESS
      POST /book/hold: BOOKING_BY_ADDRESS
      POST /book/{token}/again: ANSWER_BY_ADDRESS
      POST /book/{token}/call: BOOKING_BY_ADDRESS
      POST /book/{token}/guardian: ANSWER_BY_ADDRESS
      POST /book/{token}/hold: BOOKING_BY_ADDRESS
      POST /book/{token}/resumption: BOOKING_BY_ADDRESS
      POST /book/{token}/safety: ANSWER_BY_ADDRESS
      POST /book/{token}/sign: BOOKING_BY_ADDRESS
      POST /book/{token}/start: ANSWER_BY_ADDRESS
      POST /book/{token}/stop/call: MAIL_BY_ADDRESS
      POST /book/{token}/unsure: ANSWER_BY_ADDRESS
      POST /book/{token}/waitlist: BOOKING_BY_ADDRESS
      POST /book/{token}/where: ANSWER_BY_ADDRESS
      POST /book/{token}/you: BOOKING_BY_ADDRESS
      POST /book/{token}/{page:anew|warnings|health-1|health-2|health-3}: ANSWER_BY_ADDRESS
      POST /book/{token}/{page:guardian|where|how|since|helps|wishes|safety|anew|warnings|health-1|health-2|health-3|you}/unfinished: SAVE_BY_ADDRESS
      POST /book/{token}/{page:how|since|helps|wishes}: ANSWER_BY_ADDRESS
      POST /book: BOOKING_BY_ADDRESS
      POST /followups/{token}/answers: ANSWER_BY_ADDRESS
      POST /followups/{token}/proof: ANSWER_BY_ADDRESS
      POST /invitations/{token}: OTHER_BY_ADDRESS
      POST /kiosk/leaving: BOOKING_BY_ADDRESS
      POST /kiosk/{token}: BOOKING_BY_ADDRESS
      POST /login/again: SIGN_IN_BY_ADDRESS
      POST /login/code: SIGN_IN_BY_ADDRESS
      POST /login/reset/{token}: SIGN_IN_BY_ADDRESS
      POST /login/reset: MAIL_BY_ADDRESS
      POST /login: SIGN_IN_BY_ADDRESS
      POST /logout: OTHER_BY_ADDRESS
      POST /me/code: OTHER_BY_ADDRESS
      POST /me/corrections: OTHER_BY_ADDRESS
      POST /me/deletion: OTHER_BY_ADDRESS
      POST /me/leaving: OTHER_BY_ADDRESS
      POST /me/next-visit: OTHER_BY_ADDRESS
      POST /me/person: OTHER_BY_ADDRESS
      POST /me: MAIL_BY_ADDRESS
      POST /places: OTHER_BY_ADDRESS
      POST /proposals/{token}/acceptance: BOOKING_BY_ADDRESS
      POST /proposals/{token}/refusal: BOOKING_BY_ADDRESS
      POST /setup/{token}: OTHER_BY_ADDRESS
      POST /visits/{token}/cancellation: BOOKING_BY_ADDRESS
      POST /visits/{token}/code: MAIL_BY_ADDRESS
      POST /visits/{token}/form: BOOKING_BY_ADDRESS
      POST /visits/{token}/keeping: BOOKING_BY_ADDRESS
      POST /visits/{token}/move: BOOKING_BY_ADDRESS
      POST /visits/{token}/next-visit: BOOKING_BY_ADDRESS
      POST /visits/{token}/proof: BOOKING_BY_ADDRESS
      POST /visits/{token}/question: BOOKING_BY_ADDRESS
      POST /visits/{token}/today: BOOKING_BY_ADDRESS
      POST /visits: MAIL_BY_ADDRESS
      POST /waitlist/{token}/acceptance: BOOKING_BY_ADDRESS
      POST /waitlist/{token}/leaving: BOOKING_BY_ADDRESS
      POST /waitlist/{token}/refusal: BOOKING_BY_ADDRESS
      """;

  @Test
  void everyAddressThatStrangersMaySendToHasItsLimit() {
    var said = CLASSES.stream().flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(PermitAll.class))
        .flatMap(method -> line(method.reflect())).sorted().collect(Collectors.joining("\n", "", "\n"));
    assertEquals(COSTS, said);
  }

  @Test
  void whatNobodyHasNamedIsNeverFree() {
    assertEquals(Limit.OTHER_BY_ADDRESS, Traffic.limit("POST", "/newly/made"));
    assertEquals(Limit.OTHER_BY_ADDRESS, Traffic.limit("PATCH", "/book"));
    assertEquals(Limit.READING_BY_ADDRESS, Traffic.limit("GET", "/newly/made"));
  }

  private static Stream<String> line(Method method) {
    var verb = Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .flatMap(found -> Optional.ofNullable(found).stream()).map(HttpMethod::value).findFirst();
    return verb.filter(name -> !name.equals("GET")).stream()
        .map(name -> name + " " + Endpoint.address(method) + ": " + Traffic.limit(name, Endpoint.address(method)));
  }
}
