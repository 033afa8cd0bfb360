-- What clients are asked: a rule set, and the questions of it that a clinician has switched off. Published once, never changed;
-- every signed set of answers names the one it answered, so that a new one never alters what an old answer means.
CREATE TABLE questionnaire (
  number integer GENERATED ALWAYS AS IDENTITY,
  rule_set_sha256 text NOT NULL,
  switched_off text[] NOT NULL DEFAULT '{}',
  published_by text NOT NULL,
  published_at timestamptz NOT NULL,
  CONSTRAINT questionnaire_pk PRIMARY KEY (number),
  CONSTRAINT questionnaire_rule_set_fk FOREIGN KEY (rule_set_sha256) REFERENCES rule_set (sha256)
);
-- Finds the one in force: the last of a rule set.
CREATE INDEX questionnaire_by_rule_set ON questionnaire (rule_set_sha256, number);
CREATE TRIGGER questionnaire_never_changes BEFORE UPDATE OR DELETE ON questionnaire
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER questionnaire_is_never_emptied BEFORE TRUNCATE ON questionnaire EXECUTE FUNCTION refuse_change();

-- Until now every question was asked.
INSERT INTO questionnaire (rule_set_sha256, published_by, published_at)
SELECT sha256, 'clinic', first_used_at FROM rule_set ORDER BY first_used_at;

ALTER TABLE intake_revision ADD COLUMN questionnaire integer;
ALTER TABLE intake_revision DISABLE TRIGGER intake_revision_never_changes;
UPDATE intake_revision r SET questionnaire = q.number FROM questionnaire q WHERE q.rule_set_sha256 = r.rule_set_sha256;
ALTER TABLE intake_revision ENABLE TRIGGER intake_revision_never_changes;
ALTER TABLE intake_revision ALTER COLUMN questionnaire SET NOT NULL;
ALTER TABLE intake_revision ADD CONSTRAINT intake_revision_questionnaire_fk
  FOREIGN KEY (questionnaire) REFERENCES questionnaire (number);
