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

/**
 * Who may use each address, and of whose record: role × endpoint × ownership, written down in one place. A new endpoint,
 * or one whose roles change, is named here on purpose; {@link AccessTest} then tries every line as everybody.
 *
 * <p>A line is {@code address METHOD: roles; ownership}. Ownership is left out where there is no record to own:
 * {@code link}: whoever holds the secret link; {@code link and browser}: and only in a browser that has given the birth
 * date; {@code link until there is an owner}: it leads nowhere once somebody can sign in, so that only {@code SettingUpTest}
 * with its empty clinic gets through; {@code own visit}, {@code own account}, {@code own record}: nobody else's; where
 * everybody may, the record is the client's who has proven to be them in this browser, by a mailed code and the birth date;
 * {@code own clinic}: any record of the clinic. The role {@code **} is whoever has signed in.
 */
class EndpointRolesTest {

  static final String ROLES = """
      / GET: everybody
      /account GET: desk, owner, therapist
      /account/other-sessions/ending POST: desk, owner, therapist
      /account/password GET: desk, owner, therapist
      /account/password POST: desk, owner, therapist
      /account/recovery-codes POST: desk, owner, therapist
      /account/second-factor GET: **
      /account/second-factor POST: **
      /account/second-factor/removal POST: desk, owner, therapist
      /account/sessions/{id}/ending POST: desk, owner, therapist; own account
      /api/v1/availability GET: everybody
      /api/v1/availability/calendar GET: everybody
      /api/v1/bookings POST: everybody
      /api/v1/holds POST: everybody
      /api/v1/holds/{hold} DELETE: everybody; link
      /api/v1/locations GET: everybody
      /api/v1/review-requests POST: everybody
      /api/v1/screenings POST: everybody
      /api/v1/techniques GET: everybody
      /api/v1/therapists GET: everybody
      /api/v1/visits/{token} GET: everybody; link
      /api/v1/visits/{token}/cancellation POST: everybody; link
      /api/v1/visits/{token}/move POST: everybody; link
      /book GET: everybody
      /book POST: everybody
      /book/hold POST: everybody
      /book/time GET: everybody
      /book/{token} GET: everybody; link and browser
      /book/{token}/again GET: everybody; link and browser
      /book/{token}/again POST: everybody; link and browser
      /book/{token}/call GET: everybody; link and browser
      /book/{token}/call POST: everybody; link and browser
      /book/{token}/done GET: everybody; link and browser
      /book/{token}/guardian GET: everybody; link and browser
      /book/{token}/guardian POST: everybody; link and browser
      /book/{token}/hold POST: everybody; link and browser
      /book/{token}/result GET: everybody; link and browser
      /book/{token}/resumption GET: everybody; link
      /book/{token}/resumption POST: everybody; link
      /book/{token}/safety GET: everybody; link and browser
      /book/{token}/safety POST: everybody; link and browser
      /book/{token}/sign GET: everybody; link and browser
      /book/{token}/sign POST: everybody; link and browser
      /book/{token}/start GET: everybody; link and browser
      /book/{token}/start POST: everybody; link and browser
      /book/{token}/stop GET: everybody; link and browser
      /book/{token}/stop/call POST: everybody; link and browser
      /book/{token}/time GET: everybody; link and browser
      /book/{token}/unsure GET: everybody; link and browser
      /book/{token}/unsure POST: everybody; link and browser
      /book/{token}/waitlist GET: everybody; link and browser
      /book/{token}/waitlist POST: everybody; link and browser
      /book/{token}/where GET: everybody; link and browser
      /book/{token}/where POST: everybody; link and browser
      /book/{token}/you GET: everybody; link and browser
      /book/{token}/you POST: everybody; link and browser
      /book/{token}/{page:anew|warnings|health-1|health-2|health-3} GET: everybody; link and browser
      /book/{token}/{page:anew|warnings|health-1|health-2|health-3} POST: everybody; link and browser
      /book/{token}/{page:guardian|where|how|since|helps|wishes|safety|anew|warnings|health-1|health-2|health-3|you}/unfinished POST: everybody; link and browser
      /book/{token}/{page:how|since|helps|wishes} GET: everybody; link and browser
      /book/{token}/{page:how|since|helps|wishes} POST: everybody; link and browser
      /consents/{kind:data|treatment}/{version} GET: everybody; own clinic
      /desk GET: desk, owner
      /desk/absences GET: desk, owner
      /desk/absences/new GET: desk, owner
      /desk/absences/new POST: desk, owner
      /desk/absences/proposals/{id}/acceptance POST: desk, owner; own clinic
      /desk/absences/proposals/{id}/call POST: desk, owner; own clinic
      /desk/absences/proposals/{id}/leaving POST: desk, owner; own clinic
      /desk/absences/proposals/{id}/place POST: desk, owner; own clinic
      /desk/absences/{id} GET: desk, owner; own clinic
      /desk/absences/{id}/ending POST: desk, owner; own clinic
      /desk/absences/{id}/sending POST: desk, owner; own clinic
      /desk/approvals GET: desk, owner
      /desk/approvals/{id}/approval POST: desk, owner; own clinic
      /desk/approvals/{id}/refusal POST: desk, owner; own clinic
      /desk/clients GET: desk, owner
      /desk/clients/{id} GET: desk, owner; own clinic
      /desk/clients/{id}/contacts POST: desk, owner; own clinic
      /desk/clients/{id}/household GET: desk, owner; own clinic
      /desk/clients/{id}/household POST: desk, owner; own clinic
      /desk/clients/{id}/household/removal POST: desk, owner; own clinic
      /desk/clients/{id}/merger GET: desk, owner; own clinic
      /desk/clients/{id}/merger POST: desk, owner; own clinic
      /desk/clients/{id}/merger/undo POST: desk, owner; own clinic
      /desk/clients/{id}/name POST: desk, owner; own clinic
      /desk/clients/{id}/notes POST: desk, owner; own clinic
      /desk/clients/{id}/notes/{note}/removal POST: desk, owner; own clinic
      /desk/clients/{id}/packages GET: desk, owner; own clinic
      /desk/couples POST: desk, owner
      /desk/couples/new GET: desk, owner
      /desk/couples/people POST: desk, owner
      /desk/couples/{id} GET: desk, owner; own clinic
      /desk/couples/{id}/keeping POST: desk, owner; own clinic
      /desk/events GET: desk, owner
      /desk/forms GET: desk, owner; own clinic
      /desk/misplaced GET: desk, owner
      /desk/missed/{id} GET: desk, owner; own clinic
      /desk/missed/{id}/forgiveness POST: desk, owner; own clinic
      /desk/new GET: desk, owner
      /desk/new POST: desk, owner
      /desk/new/choices POST: desk, owner
      /desk/outbox GET: desk, owner
      /desk/outbox/{id} GET: desk, owner; own clinic
      /desk/outbox/{id}/resending POST: desk, owner; own clinic
      /desk/packages POST: desk, owner
      /desk/packages/new GET: desk, owner
      /desk/packages/{id}/withdrawal POST: desk, owner; own clinic
      /desk/series POST: desk, owner
      /desk/series/client POST: desk, owner
      /desk/series/new GET: desk, owner
      /desk/series/plan GET: desk, owner
      /desk/series/{id} GET: desk, owner; own clinic
      /desk/series/{id}/cancellation POST: desk, owner; own clinic
      /desk/series/{id}/move GET: desk, owner; own clinic
      /desk/series/{id}/move POST: desk, owner; own clinic
      /desk/sheet GET: desk, owner
      /desk/visits/{id}/arrival POST: desk, owner; own clinic
      /desk/visits/{id}/arrival/undo POST: desk, owner; own clinic
      /desk/visits/{id}/cancellation GET: desk, owner; own clinic
      /desk/visits/{id}/cancellation POST: desk, owner; own clinic
      /desk/visits/{id}/client GET: desk, owner; own clinic
      /desk/visits/{id}/completion POST: desk, owner; own clinic
      /desk/visits/{id}/completion/undo POST: desk, owner; own clinic
      /desk/visits/{id}/form GET: desk, owner; own clinic
      /desk/visits/{id}/form/code POST: desk, owner; own clinic
      /desk/visits/{id}/form/tablet POST: desk, owner; own clinic
      /desk/visits/{id}/group GET: desk, owner; own clinic
      /desk/visits/{id}/link POST: desk, owner; own clinic
      /desk/visits/{id}/move GET: desk, owner; own clinic
      /desk/visits/{id}/move POST: desk, owner; own clinic
      /desk/visits/{id}/no-show POST: desk, owner; own clinic
      /desk/visits/{id}/no-show/undo POST: desk, owner; own clinic
      /desk/visits/{id}/package POST: desk, owner; own clinic
      /desk/visits/{id}/package/removal POST: desk, owner; own clinic
      /desk/visits/{id}/places GET: desk, owner; own clinic
      /desk/visits/{id}/session POST: desk, owner; own clinic
      /desk/visits/{id}/session/undo POST: desk, owner; own clinic
      /desk/visits/{id}/times GET: desk, owner; own clinic
      /desk/visits/{id}/times POST: desk, owner; own clinic
      /desk/visits/{id}/undo POST: desk, owner; own clinic
      /desk/visits/{id}/why GET: desk, owner; own clinic
      /desk/waitlist GET: desk, owner
      /desk/waitlist/new GET: desk, owner
      /desk/waitlist/new POST: desk, owner
      /desk/waitlist/{id}/removal POST: desk, owner; own clinic
      /desk/walk-in GET: desk, owner
      /desk/walk-in POST: desk, owner
      /desk/walk-in/choices POST: desk, owner
      /desk/why GET: desk, owner
      /feeds/{token}.ics GET: everybody; link
      /followups/{token} GET: everybody; link
      /followups/{token}/answers POST: everybody; link
      /followups/{token}/proof GET: everybody; link
      /followups/{token}/proof POST: everybody; link
      /handbook GET: desk, owner, therapist
      /handbook/what-if GET: desk, owner, therapist
      /handbook/what-if POST: desk, owner, therapist
      /invitations/{token} GET: everybody; link
      /invitations/{token} POST: everybody; link
      /kiosk GET: everybody
      /kiosk/leaving POST: everybody
      /kiosk/{token} GET: everybody; link
      /kiosk/{token} POST: everybody; link once
      /login GET: everybody
      /login POST: everybody
      /login/again GET: everybody
      /login/again POST: everybody
      /login/code GET: everybody
      /login/code POST: everybody
      /login/reset GET: everybody
      /login/reset POST: everybody
      /login/reset/{token} GET: everybody; link
      /login/reset/{token} POST: everybody; link
      /logout POST: everybody
      /me GET: everybody; own record
      /me POST: everybody
      /me/code GET: everybody
      /me/code POST: everybody
      /me/corrections GET: everybody; own record
      /me/corrections POST: everybody; own record
      /me/deletion GET: everybody; own record
      /me/deletion POST: everybody; own record
      /me/intakes/{id} GET: everybody; own record
      /me/leaving POST: everybody
      /me/next-visit POST: everybody; own record
      /me/outcomes GET: everybody; own record
      /me/person GET: everybody
      /me/person POST: everybody
      /me/record.json GET: everybody; own record
      /me/record.pdf GET: everybody; own record
      /owner GET: owner
      /owner/approval GET: owner
      /owner/approval POST: owner
      /owner/approval/affected GET: owner
      /owner/break-glass GET: owner
      /owner/break-glass/{id}/ending POST: owner; own clinic
      /owner/calls GET: desk, owner
      /owner/calls/{id}/completion POST: desk, owner; own clinic
      /owner/clients GET: owner
      /owner/clients/{id}/erasure GET: owner; own clinic
      /owner/clients/{id}/erasure POST: owner; own clinic
      /owner/clients/{id}/restriction POST: owner; own clinic
      /owner/clients/{id}/restriction/lifting POST: owner; own clinic
      /owner/export GET: owner
      /owner/export POST: owner
      /owner/feeds GET: owner
      /owner/feeds/{id}/address POST: owner; own clinic
      /owner/feeds/{id}/names POST: owner; own clinic
      /owner/feeds/{id}/names/undo POST: owner; own clinic
      /owner/feeds/{id}/revocation POST: owner; own clinic
      /owner/import GET: owner
      /owner/import POST: owner
      /owner/import/template.csv GET: owner
      /owner/import/trial POST: owner
      /owner/key/confirmation POST: owner
      /owner/people GET: owner
      /owner/people/new GET: owner
      /owner/people/new POST: owner
      /owner/people/{id} GET: owner; own clinic
      /owner/people/{id}/email POST: owner; own clinic
      /owner/people/{id}/invitation POST: owner; own clinic
      /owner/people/{id}/roles POST: owner; own clinic
      /owner/people/{id}/second-factor/removal POST: owner; own clinic
      /owner/people/{id}/sign-out POST: owner; own clinic
      /owner/people/{id}/suspension POST: owner; own clinic
      /owner/people/{id}/suspension/undo POST: owner; own clinic
      /owner/reports GET: owner
      /owner/reports/{table}.csv GET: owner; own clinic
      /owner/requests GET: owner
      /owner/requests/{id}/completion POST: owner; own clinic
      /owner/retention GET: owner
      /owner/retention/deletion POST: owner
      /owner/retention/settings POST: owner
      /owner/setup GET: owner
      /owner/setup/booking GET: owner
      /owner/setup/booking POST: owner
      /owner/setup/clinic GET: owner
      /owner/setup/clinic POST: owner
      /owner/setup/closures GET: owner
      /owner/setup/closures POST: owner
      /owner/setup/closures/{id}/removal POST: owner; own clinic
      /owner/setup/consent GET: owner
      /owner/setup/consent POST: owner
      /owner/setup/mail GET: owner
      /owner/setup/mail/test POST: owner
      /owner/setup/packages GET: owner
      /owner/setup/packages POST: owner
      /owner/setup/packages/{id}/retirement POST: owner; own clinic
      /owner/setup/places/new GET: owner
      /owner/setup/places/new POST: owner
      /owner/setup/rooms GET: owner
      /owner/setup/rooms POST: owner
      /owner/setup/rooms/new GET: owner
      /owner/setup/rooms/{id} GET: owner; own clinic
      /owner/setup/rooms/{id} POST: owner; own clinic
      /owner/setup/rooms/{id}/removal POST: owner; own clinic
      /owner/setup/techniques GET: owner
      /owner/setup/techniques POST: owner
      /owner/setup/therapists GET: owner
      /owner/setup/therapists POST: owner
      /owner/setup/therapists/new GET: owner
      /owner/setup/therapists/{id} GET: owner; own clinic
      /owner/setup/therapists/{id} POST: owner; own clinic
      /owner/setup/therapists/{id}/days GET: owner; own clinic
      /owner/setup/therapists/{id}/days POST: owner; own clinic
      /owner/setup/therapists/{id}/days/removal POST: owner; own clinic
      /owner/setup/therapists/{id}/hours GET: owner; own clinic
      /owner/setup/therapists/{id}/hours POST: owner; own clinic
      /owner/setup/therapists/{id}/removal POST: owner; own clinic
      /owner/setup/therapists/{id}/return POST: owner; own clinic
      /owner/setup/therapists/{id}/time-off POST: owner; own clinic
      /owner/setup/therapists/{id}/time-off/removal POST: owner; own clinic
      /owner/trail GET: owner
      /owner/trail/clients/{id}/verification POST: owner; own clinic
      /owner/trail/export GET: owner
      /owner/trail/verification GET: owner
      /owner/trail/verification POST: owner
      /places GET: everybody
      /places POST: everybody
      /proposals/{token} GET: everybody; link
      /proposals/{token}/acceptance POST: everybody; link
      /proposals/{token}/refusal POST: everybody; link
      /series/{token} GET: everybody; link
      /setup/{token} GET: everybody; link until there is an owner
      /setup/{token} POST: everybody; link until there is an owner
      /staff GET: desk, owner, therapist
      /therapist GET: therapist
      /therapist/break-glass GET: therapist
      /therapist/break-glass POST: therapist
      /therapist/break-glass/{id} GET: therapist; own record
      /therapist/feed GET: therapist
      /therapist/feed/address POST: therapist
      /therapist/feed/revocation POST: therapist
      /therapist/letters/{id}/letter.pdf GET: therapist; own record
      /therapist/letters/{id}/sendings POST: therapist; own record
      /therapist/queue GET: therapist
      /therapist/requests GET: therapist
      /therapist/requests/{id}/completion POST: therapist; own record
      /therapist/visits/{id} GET: therapist; own visit
      /therapist/visits/{id}/acceptance POST: therapist; own visit
      /therapist/visits/{id}/aftercare GET: therapist; own visit
      /therapist/visits/{id}/aftercare POST: therapist; own visit
      /therapist/visits/{id}/aftercare/words POST: therapist; own visit
      /therapist/visits/{id}/letter GET: therapist; own visit
      /therapist/visits/{id}/letter/draft POST: therapist; own visit
      /therapist/visits/{id}/letter/signature POST: therapist; own visit
      /therapist/visits/{id}/letter/words POST: therapist; own visit
      /therapist/visits/{id}/note GET: therapist; own visit
      /therapist/visits/{id}/note/addenda POST: therapist; own visit
      /therapist/visits/{id}/note/copy POST: therapist; own visit
      /therapist/visits/{id}/note/draft POST: therapist; own visit
      /therapist/visits/{id}/note/signature POST: therapist; own visit
      /therapist/visits/{id}/note/starting-words POST: therapist; own visit
      /therapist/visits/{id}/outcomes GET: therapist; own visit
      /therapist/visits/{id}/question POST: therapist; own visit
      /therapist/visits/{id}/refusal POST: therapist; own visit
      /therapist/visits/{id}/reviewed POST: therapist; own visit
      /therapist/visits/{id}/revisions GET: therapist; own visit
      /visits GET: everybody
      /visits POST: everybody
      /visits/{token} GET: everybody; link
      /visits/{token}/aftercare GET: everybody; link
      /visits/{token}/calendar.ics GET: everybody; link
      /visits/{token}/cancellation POST: everybody; link
      /visits/{token}/code POST: everybody; link
      /visits/{token}/form GET: everybody; link
      /visits/{token}/form POST: everybody; link
      /visits/{token}/keeping POST: everybody; link
      /visits/{token}/move GET: everybody; link
      /visits/{token}/move POST: everybody; link
      /visits/{token}/next-visit POST: everybody; link
      /visits/{token}/proof GET: everybody; link
      /visits/{token}/proof POST: everybody; link
      /visits/{token}/question GET: everybody; link
      /visits/{token}/question POST: everybody; link
      /visits/{token}/today GET: everybody; link
      /visits/{token}/today POST: everybody; link
      /waitlist/{token} GET: everybody; link
      /waitlist/{token}/acceptance POST: everybody; link
      /waitlist/{token}/leaving POST: everybody; link
      /waitlist/{token}/refusal POST: everybody; link
      """;

  @Test
  void everyAddressIsForThoseItIsMeantFor() {
    var said = ArchitectureTest.CLASSES.stream().flatMap(type -> type.getMethods().stream())
        .filter(ArchitectureTest.areEndpoints()).map(EndpointRolesTest::line).sorted()
        .collect(Collectors.joining("\n", "", "\n"));
    assertEquals(Access.all(ROLES).stream().map(Access::withoutOwnership).collect(Collectors.joining("\n", "", "\n")), said);
  }

  private static String line(JavaMethod method) {
    var verb = method.getAnnotations().stream()
        .map(annotation -> annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class))
        .flatMap(Optional::stream).map(HttpMethod::value).collect(Collectors.joining());
    var roles = method.tryGetAnnotationOfType(RolesAllowed.class)
        .map(allowed -> Arrays.stream(allowed.value()).sorted().collect(Collectors.joining(", "))).orElse(Access.EVERYBODY);
    return address(method) + " " + verb + ": " + roles;
  }

  private static String address(JavaMethod method) {
    var whole = method.getOwner().getAnnotationOfType(Path.class).value() + "/"
        + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    var tidy = whole.replaceAll("/+", "/");
    return tidy.length() > 1 && tidy.endsWith("/") ? tidy.substring(0, tidy.length() - 1) : tidy;
  }
}
