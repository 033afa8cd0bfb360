-- Somebody who was invited has no password until they choose one; nobody signs in without.
ALTER TABLE account ALTER COLUMN password_hash DROP NOT NULL;
-- Keeps two people from signing in as one therapist.
ALTER TABLE account ADD CONSTRAINT account_of_a_therapist_is_the_only_one UNIQUE (therapist_id);

-- A link that sets a password. Its token is computed anew for the mail and stored only hashed, so that a copy of the table
-- opens nothing.
CREATE TABLE one_time_link (
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  purpose text NOT NULL,
  token_hash bytea NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  CONSTRAINT one_time_link_pk PRIMARY KEY (id),
  CONSTRAINT one_time_link_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
  -- Keeps a token from leading to two accounts.
  CONSTRAINT one_time_link_token_is_unique UNIQUE (token_hash),
  CONSTRAINT one_time_link_purpose_is_known CHECK (purpose IN ('INVITATION', 'PASSWORD_RESET')),
  -- Keeps a link from being dead on arrival.
  CONSTRAINT one_time_link_expires_after_it_is_made CHECK (expires_at > created_at)
);
COMMENT ON COLUMN one_time_link.ended_at IS 'When it was used, replaced by a newer one, or overtaken by a change of the password or the address.';
-- Keeps the link of an older mail from working beside a newer one.
CREATE UNIQUE INDEX one_time_link_is_the_only_open_one ON one_time_link (account_id, purpose) WHERE ended_at IS NULL;

-- When somebody last signed in is the trail's to tell; this keeps the owner's list from reading all of it.
CREATE INDEX trail_sign_in_by_account ON trail (subject, at) WHERE action = 'sign in';
