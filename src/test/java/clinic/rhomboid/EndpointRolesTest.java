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
      /account GET: desk, owner, therapist
      /account/other-sessions/ending POST: desk, owner, therapist
      /account/password GET: desk, owner, therapist
      /account/password POST: desk, owner, therapist
      /account/recovery-codes POST: desk, owner, therapist
      /account/second-factor GET: **
      /account/second-factor POST: **
      /account/second-factor/removal POST: desk, owner, therapist
      /account/sessions/{id}/ending POST: desk, owner, therapist
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
      /invitations/{token} GET: everybody
      /invitations/{token} POST: everybody
      /login GET: everybody
      /login POST: everybody
      /login/again GET: everybody
      /login/again POST: everybody
      /login/code GET: everybody
      /login/code POST: everybody
      /login/reset GET: everybody
      /login/reset POST: everybody
      /login/reset/{token} GET: everybody
      /login/reset/{token} POST: everybody
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
      /owner/approval GET: owner
      /owner/approval POST: owner
      /owner/approval/rules GET: owner
      /owner/break-glass GET: owner
      /owner/break-glass/{id}/ending POST: owner
      /owner/clients GET: owner
      /owner/clients/{id}/erasure GET: owner
      /owner/clients/{id}/erasure POST: owner
      /owner/clients/{id}/restriction POST: owner
      /owner/clients/{id}/restriction/lifting POST: owner
      /owner/key/confirmation POST: owner
      /owner/people GET: owner
      /owner/people/new GET: owner
      /owner/people/new POST: owner
      /owner/people/{id} GET: owner
      /owner/people/{id}/email POST: owner
      /owner/people/{id}/invitation POST: owner
      /owner/people/{id}/roles POST: owner
      /owner/people/{id}/sign-out POST: owner
      /owner/people/{id}/suspension POST: owner
      /owner/people/{id}/suspension/undo POST: owner
      /owner/requests GET: owner
      /owner/requests/{id}/completion POST: owner
      /owner/retention GET: owner
      /owner/retention/deletion POST: owner
      /owner/retention/settings POST: owner
      /owner/setup GET: owner
      /owner/setup/booking GET: owner
      /owner/setup/booking POST: owner
      /owner/setup/clinic GET: owner
      /owner/setup/clinic POST: owner
      /owner/setup/consent GET: owner
      /owner/setup/consent POST: owner
      /owner/setup/mail GET: owner
      /owner/setup/mail/test POST: owner
      /owner/setup/rooms GET: owner
      /owner/setup/rooms POST: owner
      /owner/setup/rooms/new GET: owner
      /owner/setup/rooms/{id} GET: owner
      /owner/setup/rooms/{id} POST: owner
      /owner/setup/rooms/{id}/removal POST: owner
      /owner/setup/techniques GET: owner
      /owner/setup/techniques POST: owner
      /owner/setup/therapists GET: owner
      /owner/setup/therapists POST: owner
      /owner/setup/therapists/new GET: owner
      /owner/setup/therapists/{id} GET: owner
      /owner/setup/therapists/{id} POST: owner
      /owner/setup/therapists/{id}/hours GET: owner
      /owner/setup/therapists/{id}/hours POST: owner
      /owner/setup/therapists/{id}/removal POST: owner
      /owner/setup/therapists/{id}/return POST: owner
      /owner/trail GET: owner
      /owner/trail/clients/{id}/verification POST: owner
      /owner/trail/export GET: owner
      /owner/trail/verification GET: owner
      /owner/trail/verification POST: owner
      /setup/{token} GET: everybody
      /setup/{token} POST: everybody
      /staff GET: desk, owner, therapist
      /therapist GET: therapist
      /therapist/break-glass GET: therapist
      /therapist/break-glass POST: therapist
      /therapist/break-glass/{id} GET: therapist
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
