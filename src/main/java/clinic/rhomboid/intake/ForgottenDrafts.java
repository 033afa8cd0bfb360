package clinic.rhomboid.intake;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import clinic.rhomboid.clients.ClientClosed;
import clinic.rhomboid.clients.Identity;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Erases what a closed client had begun to fill in, and the way back to what they have booked. */
@ApplicationScoped
class ForgottenDrafts {

  private static final String YOU = "you";

  private final EntityManager entities;
  private final Drafts drafts;
  private final Locations locations;
  private final Vault vault;

  ForgottenDrafts(EntityManager entities, Drafts drafts, Locations locations, Vault vault) {
    this.entities = entities;
    this.drafts = drafts;
    this.locations = locations;
    this.vault = vault;
  }

  @Transactional(MANDATORY)
  void forget(@Observes ClientClosed closed) {
    entities.createNativeQuery(
            "DELETE FROM draft WHERE appointment_id IN (SELECT id FROM appointment WHERE client_id = :client)")
        .setParameter("client", closed.clientId())
        .executeUpdate();
    forms(closed.clientId()).forEach(this::erase);
    // Whose the others are stands in their ciphertext; there are no older ones than fourteen days.
    drafts.list("state <> ?1", Draft.State.BOOKED).stream()
        .filter(draft -> isBy(closed, drafts.content(draft))).forEach(this::erase);
  }

  /** The forms that were being filled in for visits of this client: an address or a name is on none of them. */
  private List<Draft> forms(UUID client) {
    return drafts.getEntityManager().createQuery(
            "from Draft where forVisit in (select a.id from Appointment a where a.clientId = :client)", Draft.class)
        .setParameter("client", client)
        .getResultList();
  }

  private boolean isBy(ClientClosed person, DraftContent content) {
    return person.birthDate().equals(content.birthDate())
        && (typed(content, "name").anyMatch(name -> person.nameKey().equals(identity(name, content).nameKey()))
            || contacts(content).anyMatch(person.contacts()::contains));
  }

  private Stream<String> contacts(DraftContent content) {
    var emails = Stream.concat(Stream.ofNullable(content.email()), typed(content, "email"))
        .flatMap(email -> Identity.email(email).stream());
    var country = locations.only().country;
    return Stream.concat(emails, typed(content, "phone").flatMap(phone -> Identity.phone(phone, country).stream()));
  }

  private static Identity identity(String name, DraftContent content) {
    return new Identity(name, content.birthDate(), null, null);
  }

  private static Stream<String> typed(DraftContent content, String field) {
    return content.shown(YOU).getOrDefault(field, List.of()).stream().filter(Objects::nonNull);
  }

  private void erase(Draft draft) {
    var key = draft.keyId;
    entities.createNativeQuery("DELETE FROM draft WHERE id = :id").setParameter("id", draft.id).executeUpdate();
    entities.detach(draft);
    vault.destroyKey(key);
  }
}
