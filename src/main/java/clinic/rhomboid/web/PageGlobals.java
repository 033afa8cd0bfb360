package clinic.rhomboid.web;

import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import io.quarkus.qute.TemplateGlobal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What templates may name without being given it: {@code clinic} and {@code severalPlaces}. */
@Singleton
@Unremovable
class PageGlobals {

  @Inject ClinicCard card;

  @TemplateGlobal
  static ClinicInfo clinic() {
    return Arc.container().instance(PageGlobals.class).get().card.info();
  }

  /** Whether pages offer to go to another place of the clinic. */
  @TemplateGlobal
  static boolean severalPlaces() {
    return Arc.container().instance(PageGlobals.class).get().card.severalPlaces();
  }
}
