CREATE TABLE account (
  id uuid NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  password_hash text NOT NULL,
  roles text[] NOT NULL,
  therapist_id text,
  active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL,
  CONSTRAINT account_pk PRIMARY KEY (id),
  CONSTRAINT account_therapist_fk FOREIGN KEY (therapist_id) REFERENCES therapist (id),
  CONSTRAINT account_email_is_unique UNIQUE (email),
  CONSTRAINT account_email_is_lower_case CHECK (email = lower(email)),
  CONSTRAINT account_has_known_roles CHECK (
    roles <@ ARRAY['desk', 'therapist', 'owner'] AND array_length(roles, 1) >= 1),
  CONSTRAINT account_of_a_therapist_names_them CHECK (('therapist' = ANY (roles)) = (therapist_id IS NOT NULL))
);

-- A login session. The cookie's value is stored hashed, so that a copy of the table opens nothing.
CREATE TABLE session (
  token_hash bytea NOT NULL,
  account_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  CONSTRAINT session_pk PRIMARY KEY (token_hash),
  CONSTRAINT session_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);
CREATE INDEX session_by_account ON session (account_id);
