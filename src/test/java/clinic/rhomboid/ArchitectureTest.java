package clinic.rhomboid;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.qute.CheckedTemplate;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("clinic.rhomboid");

  @Test
  void roomsNeverNameEachOtherInACircle() {
    slices().matching("clinic.rhomboid.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void pureRoomsKnowNoFramework() {
    noClasses().that().resideInAnyPackage(rooms("answers", "screening", "matching", "slots"))
        .should().dependOnClassesThat()
        .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..", "io.smallrye..")
        .check(CLASSES);
  }

  @Test
  void everyEndpointSaysItselfWhoMayUseIt() {
    methods().that(areEndpoints()).should().beAnnotatedWith(PermitAll.class)
        .orShould().beAnnotatedWith(RolesAllowed.class)
        .orShould().beAnnotatedWith(DenyAll.class)
        .check(CLASSES);
  }

  @Test
  void pagesTakeFormsAndTheApiTakesJson() {
    methods().that(areEndpoints()).and().areAnnotatedWith(POST.class)
        .should(consumeWhatTheirAddressSays()).check(CLASSES);
  }

  @Test
  void templatesAreGivenViewsAndNeverEntities() {
    methods().that().areDeclaredInClassesThat().areAnnotatedWith(CheckedTemplate.class)
        .should(takeNoEntity()).check(CLASSES);
  }

  @Test
  void onlyTheClockReadsTheTime() {
    classes().that(not(resideInAnyPackage(rooms("time", "start"))))
        .should(neverCall(System.class, "currentTimeMillis"))
        .andShould(neverCall(Instant.class, "now"))
        .andShould(neverCall(LocalDate.class, "now"))
        .andShould(neverCall(LocalDateTime.class, "now"))
        .andShould(neverCall(ZonedDateTime.class, "now"))
        .check(CLASSES);
  }

  private static String[] rooms(String... names) {
    return Arrays.stream(names).map(name -> "clinic.rhomboid." + name + "..").toArray(String[]::new);
  }

  static DescribedPredicate<JavaMethod> areEndpoints() {
    return DescribedPredicate.describe("are endpoints", method -> method.getAnnotations().stream()
        .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)));
  }

  /** A POST without a body, which some nouns are, need not say what it takes. */
  private static ArchCondition<JavaMethod> consumeWhatTheirAddressSays() {
    return condition("consume what their address says", method -> {
      var api = method.getOwner().getAnnotationOfType(Path.class).value().startsWith("/api/");
      var wanted = api ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_FORM_URLENCODED;
      var said = method.tryGetAnnotationOfType(Consumes.class)
          .or(() -> method.getOwner().tryGetAnnotationOfType(Consumes.class)).map(Consumes::value).map(List::of);
      return api && !takesBody(method) && said.isEmpty() || said.equals(Optional.of(List.of(wanted)));
    });
  }

  private static boolean takesBody(JavaMethod method) {
    return Arrays.stream(method.reflect().getParameters()).anyMatch(parameter -> parameter.getName().equals("body"));
  }

  private static ArchCondition<JavaMethod> takeNoEntity() {
    return condition("take no entity", method ->
        method.getAllInvolvedRawTypes().stream().noneMatch(type -> type.isAnnotatedWith(Entity.class)));
  }

  private static ArchCondition<JavaClass> neverCall(Class<?> owner, String method) {
    return never(callMethod(owner, method));
  }

  private static ArchCondition<JavaMethod> condition(String description, Predicate<JavaMethod> holds) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        events.add(new SimpleConditionEvent(method, holds.test(method), method.getFullName()));
      }
    };
  }
}
