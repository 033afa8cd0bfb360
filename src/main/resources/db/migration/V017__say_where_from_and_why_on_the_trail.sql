-- From where somebody read or changed a record, and why. Entries keep the form they were sealed in: the hash of the first
-- form knows nothing of the columns added here, so that what was sealed before stays verifiable.
ALTER TABLE trail
  ADD COLUMN origin text,
  ADD COLUMN reason text,
  ADD COLUMN evidence text,
  ADD COLUMN form smallint NOT NULL DEFAULT 1,
  ADD CONSTRAINT trail_form_is_known CHECK (form IN (1, 2)),
  -- A reason in words may hold health words: the trail names where it lies sealed.
  ADD CONSTRAINT trail_reason_is_a_reference CHECK (reason ~ '^break-glass [0-9a-f-]{36}$'),
  ADD CONSTRAINT trail_evidence_is_a_digest CHECK (evidence ~ '^[0-9a-f]{64}$');
ALTER TABLE trail ALTER COLUMN form SET DEFAULT 2;
COMMENT ON COLUMN trail.evidence IS 'The digest of what was signed with it, so that the signed answers hang in the chain too.';
-- The owner's views by person and by day; the one by client is there already.
CREATE INDEX trail_by_actor ON trail (actor, id);
CREATE INDEX trail_by_time ON trail (at);

-- Where the chain once stood, for comparison. The copies outside (log, mail) are what counts: whoever can rewrite the chain
-- can rewrite these rows.
CREATE TABLE trail_anchor (
  position bigint NOT NULL,
  hash bytea NOT NULL,
  at timestamptz NOT NULL,
  CONSTRAINT trail_anchor_pk PRIMARY KEY (position)
);
CREATE TRIGGER trail_anchor_never_changes BEFORE UPDATE OR DELETE ON trail_anchor
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER trail_anchor_is_never_emptied BEFORE TRUNCATE ON trail_anchor EXECUTE FUNCTION refuse_change();

-- What the verifications found.
CREATE TABLE trail_verification (
  id bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  entries bigint NOT NULL,
  anchor text,
  findings text[] NOT NULL,
  CONSTRAINT trail_verification_pk PRIMARY KEY (id)
);

-- A therapist opened the record of a client who is not theirs. The reason is ciphertext under the client's key: it may say
-- something about their health.
CREATE TABLE break_glass (
  id uuid NOT NULL,
  therapist_id text NOT NULL,
  actor text NOT NULL,
  client_id uuid NOT NULL,
  reason bytea NOT NULL,
  opened_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_by text,
  CONSTRAINT break_glass_pk PRIMARY KEY (id),
  CONSTRAINT break_glass_therapist_fk FOREIGN KEY (therapist_id) REFERENCES therapist (id),
  CONSTRAINT break_glass_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  -- Never an access that lasts.
  CONSTRAINT break_glass_lasts_an_hour CHECK (expires_at = opened_at + interval '60 minutes'),
  -- Nobody ends one unnamed.
  CONSTRAINT break_glass_was_ended_by_somebody CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
-- Asked whenever a therapist opens a visit.
CREATE INDEX break_glass_by_therapist ON break_glass (therapist_id, client_id, expires_at);
CREATE INDEX break_glass_by_age ON break_glass (opened_at DESC);
-- How often one was used.
CREATE INDEX trail_by_reason ON trail (reason) WHERE reason IS NOT NULL;
