package clinic.rhomboid.slots;

import java.util.ArrayList;
import java.util.List;

/** The starts at which some therapist and some room are free, and who that is. */
final class Openings {

  private final List<TherapistSupply> therapists;
  private final List<Starts> each;
  private final Starts any;
  private final boolean[] lastPresent;
  private List<String> lastIds = List.of();

  private Openings(List<TherapistSupply> therapists, List<Starts> each, Starts any) {
    this.therapists = therapists;
    this.each = each;
    this.any = any;
    this.lastPresent = new boolean[therapists.size()];
  }

  static Openings of(FreeStarts free) {
    var therapists = free.qualified();
    var each = new ArrayList<Starts>(therapists.size());
    var any = Starts.none(free.grid());
    for (var therapist : therapists) {
      var starts = free.free(therapist);
      each.add(starts);
      any.or(starts);
    }
    any.and(free.anyRoom());
    return new Openings(therapists, each, any);
  }

  Starts starts() {
    return any;
  }

  /** Who is free at this start. Neighbouring starts mostly have the same people free, and then share one list. */
  List<String> therapistsAt(int index) {
    var changed = false;
    for (var i = 0; i < lastPresent.length; i++) {
      var present = each.get(i).contains(index);
      changed |= present != lastPresent[i];
      lastPresent[i] = present;
    }
    if (changed) {
      lastIds = presentIds();
    }
    return lastIds;
  }

  private List<String> presentIds() {
    var ids = new ArrayList<String>(lastPresent.length);
    for (var i = 0; i < lastPresent.length; i++) {
      if (lastPresent[i]) {
        ids.add(therapists.get(i).id());
      }
    }
    return List.copyOf(ids);
  }
}
