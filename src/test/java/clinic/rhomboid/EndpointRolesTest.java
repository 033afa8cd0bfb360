package clinic.rhomboid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may use each address, written down: a new endpoint, or one whose roles change, is named here on purpose. */
class EndpointRolesTest {

  private static final String EVERYBODY = "everybody";

  private static final String ROLES = """
      / GET: everybody
      /api/v1/availability GET: everybody
      /api/v1/availability/calendar GET: everybody
      /api/v1/bookings POST: everybody
      /api/v1/holds POST: everybody
      /api/v1/holds/{hold} DELETE: everybody
      /api/v1/review-requests POST: everybody
      /api/v1/screenings POST: everybody
      /api/v1/techniques GET: everybody
      /api/v1/therapists GET: everybody
      /api/v1/visits/{token} GET: everybody
      /api/v1/visits/{token}/cancellation POST: everybody
      /api/v1/visits/{token}/move POST: everybody
      /book GET: everybody
      /book POST: everybody
      /book/hold POST: everybody
      /book/time GET: everybody
      /book/{token} GET: everybody
      /book/{token}/call GET: everybody
      /book/{token}/call POST: everybody
      /book/{token}/done GET: everybody
      /book/{token}/guardian GET: everybody
      /book/{token}/guardian POST: everybody
      /book/{token}/hold POST: everybody
      /book/{token}/result GET: everybody
      /book/{token}/resumption GET: everybody
      /book/{token}/resumption POST: everybody
      /book/{token}/safety GET: everybody
      /book/{token}/safety POST: everybody
      /book/{token}/start GET: everybody
      /book/{token}/start POST: everybody
      /book/{token}/stop GET: everybody
      /book/{token}/time GET: everybody
      /book/{token}/unsure GET: everybody
      /book/{token}/unsure POST: everybody
      /book/{token}/where GET: everybody
      /book/{token}/where POST: everybody
      /book/{token}/you GET: everybody
      /book/{token}/you POST: everybody
      /book/{token}/{page:how|since|helps|wishes} GET: everybody
      /book/{token}/{page:how|since|helps|wishes} POST: everybody
      /book/{token}/{page:warnings|health-1|health-2|health-3} GET: everybody
      /book/{token}/{page:warnings|health-1|health-2|health-3} POST: everybody
      /desk GET: desk, owner
      /desk/outbox GET: desk, owner
      /desk/outbox/{id} GET: desk, owner
      /desk/outbox/{id}/resending POST: desk, owner
      /desk/visits/{id}/arrival POST: desk, owner
      /desk/visits/{id}/arrival/undo POST: desk, owner
      /desk/visits/{id}/cancellation POST: desk, owner
      /desk/visits/{id}/completion POST: desk, owner
      /desk/visits/{id}/completion/undo POST: desk, owner
      /desk/visits/{id}/link POST: desk, owner
      /desk/visits/{id}/move GET: desk, owner
      /desk/visits/{id}/move POST: desk, owner
      /desk/visits/{id}/no-show POST: desk, owner
      /desk/visits/{id}/no-show/undo POST: desk, owner
      /desk/visits/{id}/session POST: desk, owner
      /desk/visits/{id}/session/undo POST: desk, owner
      /login GET: everybody
      /login POST: everybody
      /logout POST: everybody
      /me GET: everybody
      /me POST: everybody
      /me/code GET: everybody
      /me/code POST: everybody
      /me/corrections GET: everybody
      /me/corrections POST: everybody
      /me/deletion GET: everybody
      /me/deletion POST: everybody
      /me/intakes/{id} GET: everybody
      /me/leaving POST: everybody
      /me/person GET: everybody
      /me/person POST: everybody
      /me/record.json GET: everybody
      /me/record.pdf GET: everybody
      /owner GET: owner
      /owner/requests GET: owner
      /owner/requests/{id}/completion POST: owner
      /staff GET: desk, owner, therapist
      /therapist GET: therapist
      /therapist/requests GET: therapist
      /therapist/requests/{id}/completion POST: therapist
      /therapist/visits/{id} GET: therapist
      /therapist/visits/{id}/acceptance POST: therapist
      /therapist/visits/{id}/refusal POST: therapist
      /visits GET: everybody
      /visits POST: everybody
      /visits/{token} GET: everybody
      /visits/{token}/calendar.ics GET: everybody
      /visits/{token}/cancellation POST: everybody
      /visits/{token}/code POST: everybody
      /visits/{token}/move GET: everybody
      /visits/{token}/move POST: everybody
      /visits/{token}/proof GET: everybody
      /visits/{token}/proof POST: everybody
      """;

  @Test
  void everyAddressIsForThoseItIsMeantFor() {
    var said = ArchitectureTest.CLASSES.stream().flatMap(type -> type.getMethods().stream())
        .filter(ArchitectureTest.areEndpoints()).map(EndpointRolesTest::line).sorted()
        .collect(Collectors.joining("\n", "", "\n"));
    assertEquals(ROLES, said);
  }

  private static String line(JavaMethod method) {
    var verb = method.getAnnotations().stream()
        .map(annotation -> annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class))
        .flatMap(Optional::stream).map(HttpMethod::value).collect(Collectors.joining());
    var roles = method.tryGetAnnotationOfType(RolesAllowed.class)
        .map(allowed -> Arrays.stream(allowed.value()).sorted().collect(Collectors.joining(", "))).orElse(EVERYBODY);
    return address(method) + " " + verb + ": " + roles;
  }

  private static String address(JavaMethod method) {
    var whole = method.getOwner().getAnnotationOfType(Path.class).value() + "/"
        + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    var tidy = whole.replaceAll("/+", "/");
    return tidy.length() > 1 && tidy.endsWith("/") ? tidy.substring(0, tidy.length() - 1) : tidy;
  }
}
