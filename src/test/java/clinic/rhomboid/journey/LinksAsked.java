package clinic.rhomboid.journey;

import clinic.rhomboid.intake.DraftLinkAsked;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Remembers which links were asked for. */
@Singleton
class LinksAsked {

  final List<DraftLinkAsked> all = new ArrayList<>();

  void note(@Observes DraftLinkAsked asked) {
    all.add(asked);
  }
}
