-- The way into a clinic that nobody can sign in to yet: a one-time link for its owner. The token is stored hashed only.
CREATE TABLE setup_link (
  id uuid NOT NULL,
  token_hash bytea NOT NULL,
  email text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  CONSTRAINT setup_link_pk PRIMARY KEY (id),
  CONSTRAINT setup_link_token_is_unique UNIQUE (token_hash),
  CONSTRAINT setup_link_expires_after_its_making CHECK (expires_at > created_at)
);
-- Two nodes that start at once make one link, not two owners.
CREATE UNIQUE INDEX setup_link_is_the_only_open_one ON setup_link ((ended_at IS NULL)) WHERE ended_at IS NULL;

-- Who at the clinic is told when a request waits for a therapist's decision; nobody while it is empty.
ALTER TABLE location ADD COLUMN alert_email text;

-- What a clinician signed and what clients consented to is never rewritten: a change is a new row.
CREATE TRIGGER rule_set_approval_never_changes BEFORE UPDATE OR DELETE ON rule_set_approval
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER rule_set_approval_is_never_emptied BEFORE TRUNCATE ON rule_set_approval EXECUTE FUNCTION refuse_change();
CREATE TRIGGER consent_text_never_changes BEFORE UPDATE OR DELETE ON consent_text
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER consent_text_is_never_emptied BEFORE TRUNCATE ON consent_text EXECUTE FUNCTION refuse_change();
