-- Only what the rules themselves call switchable can be switched off: no page, no import and no hand at the database takes
-- a question away that the rules hold to be needed.
CREATE FUNCTION refuse_switching_off() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF cardinality(NEW.switched_off) > 0 AND EXISTS (
      SELECT 1 FROM unnest(NEW.switched_off) AS asked (id) WHERE asked.id NOT IN (
        SELECT item ->> 'id' FROM rule_set r,
          jsonb_array_elements(convert_from(r.content, 'UTF8')::jsonb -> 'contraindications') AS item
        WHERE r.sha256 = NEW.rule_set_sha256 AND item -> 'switchable' = 'true'::jsonb)) THEN
    RAISE EXCEPTION 'a question that the rules do not call switchable can''t be switched off' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER questionnaire_switches_off_only_what_may_be BEFORE INSERT ON questionnaire
  FOR EACH ROW EXECUTE FUNCTION refuse_switching_off();

-- A clinician approves rules together with what is switched off of them. Until now every question was asked.
ALTER TABLE rule_set_approval ADD COLUMN questionnaire integer;
ALTER TABLE rule_set_approval DISABLE TRIGGER rule_set_approval_never_changes;
UPDATE rule_set_approval a SET questionnaire =
  (SELECT min(q.number) FROM questionnaire q WHERE q.rule_set_sha256 = a.sha256);
ALTER TABLE rule_set_approval ENABLE TRIGGER rule_set_approval_never_changes;
ALTER TABLE rule_set_approval ALTER COLUMN questionnaire SET NOT NULL;
-- An approval can't name another rule set's questionnaire.
ALTER TABLE questionnaire ADD CONSTRAINT questionnaire_belongs_to_its_rules UNIQUE (number, rule_set_sha256);
ALTER TABLE rule_set_approval ADD CONSTRAINT rule_set_approval_questionnaire_fk
  FOREIGN KEY (questionnaire, sha256) REFERENCES questionnaire (number, rule_set_sha256);

-- By which questionnaire a decision was made, so that those made by another than the one in force are found.
ALTER TABLE screening_result ADD COLUMN questionnaire integer;
ALTER TABLE screening_result DISABLE TRIGGER screening_result_never_changes;
UPDATE screening_result s SET questionnaire =
  (SELECT min(q.number) FROM questionnaire q WHERE q.rule_set_sha256 = s.rule_set_sha256);
ALTER TABLE screening_result ENABLE TRIGGER screening_result_never_changes;
ALTER TABLE screening_result ALTER COLUMN questionnaire SET NOT NULL;
ALTER TABLE screening_result ADD CONSTRAINT screening_result_questionnaire_fk
  FOREIGN KEY (questionnaire, rule_set_sha256) REFERENCES questionnaire (number, rule_set_sha256);

-- What became of each visit to come that was screened again, once for each questionnaire: the states, never the reason.
CREATE TABLE rescreening (
  questionnaire integer NOT NULL,
  appointment_id uuid NOT NULL,
  state_before text NOT NULL,
  state_after text NOT NULL,
  screened_at timestamptz NOT NULL,
  -- Two nodes, or one after a crash, screen no visit twice by the same questionnaire.
  CONSTRAINT rescreening_pk PRIMARY KEY (questionnaire, appointment_id),
  CONSTRAINT rescreening_questionnaire_fk FOREIGN KEY (questionnaire) REFERENCES questionnaire (number),
  CONSTRAINT rescreening_appointment_fk FOREIGN KEY (appointment_id) REFERENCES appointment (id)
);
