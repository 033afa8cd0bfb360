package clinic.rhomboid.handbook;

import clinic.rhomboid.screening.ComplaintField;
import clinic.rhomboid.screening.Contraindication;
import clinic.rhomboid.screening.RedFlag;
import clinic.rhomboid.screening.RuleSet;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Made-up answers as a form: what it holds is written as the answers of a client are, and read from the rules' examples. */
public final class WhatIfForm {

  static final String NO = "no";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> PERSON = List.of("guardianConsent", "medicalClearance");
  private static final List<String> PARTS = List.of("followUp", "clearance", "assessedAndCleared");

  private final Map<String, List<String>> fields = new HashMap<>();

  private WhatIfForm() {}

  static WhatIfForm of(Map<String, List<String>> posted) {
    var form = new WhatIfForm();
    posted.forEach((field, values) -> form.fields.put(field, values.stream().filter(value -> !value.isBlank()).toList()));
    return form;
  }

  /** An intake as the rules' examples write it. */
  static WhatIfForm of(JsonNode intake) {
    var form = new WhatIfForm();
    intake.path("client").properties().forEach(entry -> form.put(entry.getKey(), entry.getValue()));
    intake.path("complaint").properties().forEach(entry -> form.put("complaint." + entry.getKey(), entry.getValue()));
    for (var section : List.of("redFlags", "contraindications")) {
      intake.path(section).properties().forEach(entry -> form.answer(entry.getKey(), entry.getValue()));
    }
    return form;
  }

  private void answer(String id, JsonNode given) {
    if (!given.isObject()) {
      put(id, given);
      return;
    }
    put(id, given.path("answer"));
    given.properties().stream().filter(part -> !part.getKey().equals("answer"))
        .forEach(part -> put(id + "." + part.getKey(), part.getValue()));
  }

  private void put(String field, JsonNode value) {
    var values = new java.util.ArrayList<String>();
    if (value.isArray()) {
      value.forEach(one -> values.add(one.asText()));
    } else if (!value.isNull() && !value.isMissingNode()) {
      values.add(value.asText());
    }
    fields.put(field, values);
  }

  WhatIfForm with(String field, String value) {
    fields.put(field, List.of(value));
    return this;
  }

  public String text(String field) {
    return fields.getOrDefault(field, List.of()).stream().findFirst().map(String::strip).orElse("");
  }

  public boolean has(String field, String value) {
    return fields.getOrDefault(field, List.of()).contains(value);
  }

  /** Whether a guardian is asked too. */
  public boolean minor() {
    return text("age").matches("1[0-7]|\\d");
  }

  /** What is said to a warning sign or a condition; nothing said is a no here. */
  public String reply(String id) {
    return text(id).isEmpty() ? NO : text(id);
  }

  /** Whether one of these is not answered with a no. */
  boolean saysMore(List<String> ids) {
    return ids.stream().anyMatch(id -> !reply(id).equals(NO));
  }

  /** The intake, to be read like any other. */
  ObjectNode intake(RuleSet rules) {
    var intake = JSON.objectNode().put("unlistedScreeningAnswers", NO);
    var client = intake.putObject("client");
    number(client, "age", text("age"));
    PERSON.stream().filter(field -> !text(field).isEmpty()).forEach(field -> client.put(field, text(field)));
    var complaint = intake.putObject("complaint");
    rules.complaintFields().forEach(field -> complaint(complaint, field));
    var flags = intake.putObject("redFlags");
    rules.redFlags().stream().filter(flag -> !flag.derived()).map(RedFlag::id).forEach(id -> answer(flags, id));
    var conditions = intake.putObject("contraindications");
    rules.contraindications().stream().map(Contraindication::id).forEach(id -> answer(conditions, id));
    return intake;
  }

  private void complaint(ObjectNode complaint, ComplaintField field) {
    var name = "complaint." + field.id();
    if (text(name).isEmpty()) {
      return;
    }
    switch (field.type()) {
      case MULTI_CHOICE -> fields.get(name).forEach(complaint.withArray(field.id())::add);
      case INTEGER -> number(complaint, field.id(), text(name));
      default -> complaint.put(field.id(), text(name));
    }
  }

  private static void number(ObjectNode node, String field, String typed) {
    if (typed.matches("\\d{1,4}")) {
      node.put(field, Integer.parseInt(typed));
    } else if (!typed.isEmpty()) {
      node.put(field, typed);
    }
  }

  private void answer(ObjectNode answers, String id) {
    if (reply(id).equals(NO)) {
      return;
    }
    var answer = answers.putObject(id).put("answer", reply(id));
    PARTS.stream().filter(part -> !text(id + "." + part).isEmpty()).forEach(part -> answer.put(part, text(id + "." + part)));
    if (!text(id + ".locations").isEmpty()) {
      fields.get(id + ".locations").forEach(answer.withArray("locations")::add);
    }
  }
}
