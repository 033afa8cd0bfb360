package clinic.rhomboid.screening;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the rules of record strictly, so that a slip of the pen stops the start instead of changing a decision.
 *
 * <p>What the rules mean is written down in the file's own section {@code semantics}; the code follows it.
 */
public final class RuleSetReader {

  private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  /**
   * The rules in this file.
   *
   * @throws InvalidRuleSetException when a word, an id or a property is unknown, missing or of the wrong type; its
   *     message names the item and the word
   */
  public static RuleSet read(byte[] file) {
    var json = parse(file);
    var ids = new Ids(json);
    var root = new RuleNode("rules", json);
    root.explained("matchingExamples");
    var sources = root.object("sources", RuleSetReader::sources);
    var complaint = root.object("complaint", new ComplaintReader(sources)::read);
    var words = new Vocabulary(sources, complaint.fields(), ids.techniques(), ids.contraindications());
    var redFlags = root.objects("redFlags", node -> RedFlagReader.read(node, words));
    var contraindications = root.objects("contraindications", new ContraindicationReader(words)::read);
    var escalations = new EscalationReader(
        words, byId(redFlags, RedFlag::id), byId(contraindications, Contraindication::id));
    var guide = root.object("semantics", node -> Guide.read(node, words));
    var questions = root.object("meta", Questions::read);
    var rules = new RuleSet(
        questions.version(),
        sha256(file),
        guide.notice(),
        guide.routeTexts(),
        questions.clearance(),
        questions.cleared(),
        questions.client(),
        List.copyOf(complaint.fields().values()),
        complaint.otherBodyAreas(),
        root.objects("eligibility", node -> EligibilityReader.read(node, words)),
        redFlags,
        guide.clearedEffects(),
        root.objects("escalations", escalations::read),
        contraindications,
        root.objects("techniques", new TechniqueReader(words)::read),
        sources);
    root.refuseUnknown();
    return rules;
  }

  private static JsonNode parse(byte[] file) {
    try {
      return JSON.readTree(file);
    } catch (IOException e) {
      throw new InvalidRuleSetException("rules", "are not JSON: " + e.getMessage());
    }
  }

  private static Map<String, Source> sources(RuleNode node) {
    var sources = new LinkedHashMap<String, Source>();
    for (var id : node.properties()) {
      sources.put(id, node.object(id, source ->
          new Source(id, source.text("title"), source.text("where"), source.text("quality"))));
    }
    return Collections.unmodifiableMap(sources);
  }

  private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
    return items.stream().collect(Collectors.toMap(id, Function.identity()));
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private RuleSetReader() {}
}
