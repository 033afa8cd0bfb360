package clinic.rhomboid.review;

import clinic.rhomboid.answers.Complaint;
import clinic.rhomboid.screening.RuleSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Part of the complaint, in the words the client chose.
 *
 * @param lead what it answers, empty where the words say it themselves
 */
public record ComplaintLine(String lead, String words) {

  private record Part(String field, String lead) {}

  private static final List<Part> PARTS = List.of(
      new Part("quality", ""),
      new Part("duration", "For"),
      new Part("onset", "Began"),
      new Part("course", "Course"),
      new Part("spread", "Travels"),
      new Part("pattern", "Mostly"),
      new Part("aggravating", "Worse with"),
      new Part("relieving", "Better with"),
      new Part("impact", "Keeps from"),
      new Part("causes", "Plays a part"),
      new Part("previousTreatment", "Tried"),
      new Part("seenByClinician", "Seen by a clinician"),
      new Part("goals", "Hopes for"),
      new Part("pressurePreference", "Likes pressure"),
      new Part("massageExperience", "Massage before"));

  static List<ComplaintLine> of(RuleSet rules, Complaint complaint) {
    var lines = new ArrayList<ComplaintLine>();
    for (var part : PARTS) {
      var chosen = Labels.chosen(rules, complaint, part.field());
      if (!chosen.isEmpty()) {
        lines.add(new ComplaintLine(part.lead(), String.join("; ", chosen)));
      }
    }
    return lines;
  }
}
