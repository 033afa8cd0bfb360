package clinic.rhomboid.setup;

import clinic.rhomboid.booking.ClinicSupply;
import clinic.rhomboid.booking.Pictures;
import clinic.rhomboid.intake.ConsentTexts;
import clinic.rhomboid.intake.RulesOfRecord;
import clinic.rhomboid.location.Locations;
import clinic.rhomboid.messages.MessageKind;
import clinic.rhomboid.messages.NoticeStates;
import clinic.rhomboid.screening.RuleSet;
import clinic.rhomboid.slots.TherapistSupply;
import clinic.rhomboid.techniques.Service;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a clinic needs before it opens, and what of it is missing; read from what is there, never from what was pressed. */
@ApplicationScoped
class Checklist {

  private static final String SETUP = Answer.LIST;

  private final EntityManager entities;
  private final Locations locations;
  private final Pictures pictures;
  private final ConsentTexts texts;
  private final RulesOfRecord record;
  private final RuleSet rules;
  private final NoticeStates mails;

  Checklist(EntityManager entities, Locations locations, Pictures pictures, ConsentTexts texts, RulesOfRecord record,
      RuleSet rules, NoticeStates mails) {
    this.entities = entities;
    this.locations = locations;
    this.pictures = pictures;
    this.texts = texts;
    this.record = record;
    this.rules = rules;
    this.mails = mails;
  }

  /**
   * One thing to set up.
   *
   * @param missing what keeps it from being done; empty when nothing does
   * @param open whether its page can be opened yet
   */
  public record Item(String name, String href, List<String> missing, boolean open) {

    public boolean done() {
      return missing.isEmpty();
    }
  }

  /**
   * The whole list.
   *
   * @param bookable whether clients can book right now
   */
  public record Shown(List<Item> items, boolean bookable) {

    public boolean ready() {
      return items.stream().allMatch(Item::done);
    }

    public long doneCount() {
      return items.stream().filter(Item::done).count();
    }

    /** Where to go on, or null. */
    public Item next() {
      return items.stream().filter(item -> !item.done() && item.open()).findFirst().orElse(null);
    }
  }

  @Transactional
  Shown read() {
    var place = locations.first().map(first -> locations.only());
    var items = new ArrayList<Item>();
    items.add(new Item("The clinic", SETUP + "/clinic",
        place.isPresent() ? List.of() : List.of("Name, address and emergency contacts"), true));
    if (place.isEmpty()) {
      for (var later : List.of("Booking", "Rooms", "Techniques and prices", "Therapists", "Consent texts", "Mail",
          "Approval of the rules", "Who may sign in")) {
        items.add(new Item(later, null, List.of("Comes after the clinic"), false));
      }
      return new Shown(items, false);
    }
    var supply = pictures.current(place.get().id);
    items.add(item("Booking", SETUP + "/booking", List.of()));
    items.add(item("Rooms", SETUP + "/rooms", supply.supply().rooms().isEmpty() ? List.of("No room with a table yet") : List.of()));
    items.add(item("Techniques and prices", SETUP + "/techniques",
        supply.services().isEmpty() ? List.of("No technique is offered yet") : List.of()));
    items.add(item("Therapists", TherapistPages.LIST, therapists(supply)));
    items.add(item("Consent texts", SETUP + "/consent", texts.complete() ? List.of() : List.of("Not published yet")));
    items.add(item("Mail", SETUP + "/mail", mail()));
    items.add(item("Approval of the rules", "/owner/approval",
        record.approved() ? List.of() : List.of("Booking stays closed until a clinician has approved the rules")));
    // Last: it waits for others, who get their invitations by mail.
    items.add(item("Who may sign in", "/owner/people", accounts()));
    return new Shown(items, record.approved() && texts.complete() && offersTimes(supply));
  }

  private static boolean offersTimes(ClinicSupply supply) {
    return !supply.supply().rooms().isEmpty() && supply.supply().therapists().stream().anyMatch(person ->
        !person.hours().isEmpty() && person.techniques().stream().anyMatch(given -> !supply.services(given).isEmpty()));
  }

  private List<String> therapists(ClinicSupply supply) {
    var missing = new ArrayList<String>();
    var people = supply.supply().therapists();
    if (people.isEmpty()) {
      missing.add("No therapist yet");
      return missing;
    }
    var working = working();
    people.stream().filter(person -> !working.contains(person.id()))
        .forEach(person -> missing.add(supply.therapistNames().get(person.id()) + " has no working hours"));
    if (missing.isEmpty() && people.stream().allMatch(person -> person.hours().isEmpty())) {
      missing.add("Nobody has working hours here yet");
    }
    supply.services().stream().map(Service::technique).distinct()
        .filter(technique -> people.stream().map(TherapistSupply::techniques).noneMatch(given -> given.contains(technique)))
        .forEach(technique -> missing.add("Nobody gives " + rules.technique(technique).name()));
    return missing;
  }

  /** Who works at any of the places: nobody has to work at all of them. */
  private Set<?> working() {
    return Set.copyOf(entities.createNativeQuery("SELECT DISTINCT therapist_id FROM working_hours", String.class)
        .getResultList());
  }

  /** A therapist without an account can't decide about anybody. */
  private List<String> accounts() {
    Stream<?> names = entities.createNativeQuery("""
            SELECT t.name FROM therapist t WHERE t.active
              AND NOT EXISTS (SELECT 1 FROM account a WHERE a.therapist_id = t.id AND a.active AND a.password_hash IS NOT NULL) ORDER BY t.name""", String.class)
        .getResultStream();
    return names.map(name -> name + " can’t sign in yet").toList();
  }

  private List<String> mail() {
    if (!mails.mailServer()) {
      return List.of("No mail server is set: mails are kept and not sent");
    }
    return mails.latest(MessageKind.MAIL_TEST).filter(NoticeStates.NoticeState::sent).isPresent()
        ? List.of() : List.of("No test mail has been sent");
  }

  private static Item item(String name, String href, List<String> missing) {
    return new Item(name, href, missing, true);
  }
}
