-- Every rule set a decision was made by, kept so that an old decision can always be read with its own rules.
CREATE TABLE rule_set (
  sha256 text NOT NULL,
  version text NOT NULL,
  content bytea NOT NULL,
  first_used_at timestamptz NOT NULL,
  CONSTRAINT rule_set_pk PRIMARY KEY (sha256)
);

-- Outside the sample clinic nothing can be booked before a clinician has approved the rules in force.
CREATE TABLE rule_set_approval (
  sha256 text NOT NULL,
  clinician text NOT NULL,
  licence_number text NOT NULL,
  approved_at timestamptz NOT NULL,
  CONSTRAINT rule_set_approval_pk PRIMARY KEY (sha256, approved_at),
  CONSTRAINT rule_set_approval_rule_set_fk FOREIGN KEY (sha256) REFERENCES rule_set (sha256)
);

CREATE TABLE consent_text (
  kind text NOT NULL,
  version text NOT NULL,
  body text NOT NULL,
  published_at timestamptz NOT NULL,
  CONSTRAINT consent_text_pk PRIMARY KEY (kind, version),
  CONSTRAINT consent_text_kind_is_known CHECK (kind IN ('DATA', 'TREATMENT'))
);

CREATE TABLE intake (
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT intake_pk PRIMARY KEY (id),
  CONSTRAINT intake_client_fk FOREIGN KEY (client_id) REFERENCES client (id)
);
CREATE INDEX intake_by_client ON intake (client_id, created_at);

-- A signed set of answers. Answers and signature are ciphertext under the client's key; the digest covers the ciphertext.
CREATE TABLE intake_revision (
  id uuid NOT NULL,
  intake_id uuid NOT NULL,
  number integer NOT NULL,
  key_id uuid NOT NULL,
  rule_set_sha256 text NOT NULL,
  answers bytea NOT NULL,
  answers_sha256 bytea NOT NULL,
  consent_version text NOT NULL,
  signature bytea NOT NULL,
  signed_at timestamptz NOT NULL,
  CONSTRAINT intake_revision_pk PRIMARY KEY (id),
  CONSTRAINT intake_revision_number_is_unique UNIQUE (intake_id, number),
  CONSTRAINT intake_revision_intake_fk FOREIGN KEY (intake_id) REFERENCES intake (id),
  CONSTRAINT intake_revision_rule_set_fk FOREIGN KEY (rule_set_sha256) REFERENCES rule_set (sha256),
  CONSTRAINT intake_revision_number_counts_from_one CHECK (number >= 1)
);

-- What the rules decided about a revision, for a visit on a certain day. The findings are ciphertext; the disposition and
-- the techniques left open stay readable, because the database itself guards confirmations with them.
CREATE TABLE screening_result (
  id uuid NOT NULL,
  revision_id uuid NOT NULL,
  rule_set_version text NOT NULL,
  rule_set_sha256 text NOT NULL,
  disposition text NOT NULL,
  open_techniques text[] NOT NULL,
  result bytea NOT NULL,
  judged_for date,
  judged_at timestamptz NOT NULL,
  CONSTRAINT screening_result_pk PRIMARY KEY (id),
  CONSTRAINT screening_result_revision_fk FOREIGN KEY (revision_id) REFERENCES intake_revision (id),
  CONSTRAINT screening_result_rule_set_fk FOREIGN KEY (rule_set_sha256) REFERENCES rule_set (sha256),
  CONSTRAINT screening_result_disposition_is_known CHECK (disposition IN (
    'BOOK_NORMALLY', 'BOOK_WITH_MODIFICATIONS', 'THERAPIST_REVIEW', 'DO_NOT_BOOK', 'DO_NOT_BOOK_EMERGENCY'))
);
CREATE INDEX screening_result_by_revision ON screening_result (revision_id);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER intake_revision_never_changes BEFORE UPDATE OR DELETE ON intake_revision
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER intake_revision_is_never_emptied BEFORE TRUNCATE ON intake_revision EXECUTE FUNCTION refuse_change();
CREATE TRIGGER screening_result_never_changes BEFORE UPDATE OR DELETE ON screening_result
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER screening_result_is_never_emptied BEFORE TRUNCATE ON screening_result EXECUTE FUNCTION refuse_change();
