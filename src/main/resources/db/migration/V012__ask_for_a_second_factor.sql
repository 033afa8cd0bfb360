-- Sessions opened before say neither how far they have come nor from where: everybody signs in once more.
DELETE FROM session;

-- A session has a name of its own, so that its owner may end it without anybody learning its token, and so that it
-- stays the same session when its token is exchanged for a new one.
ALTER TABLE session
  DROP CONSTRAINT session_pk,
  ADD COLUMN id uuid NOT NULL,
  ADD COLUMN stage text NOT NULL,
  -- When the password, and a code where one is needed, was typed last: exports and changes of roles ask for it anew.
  ADD COLUMN proven_at timestamptz NOT NULL,
  ADD COLUMN wrong_codes integer NOT NULL DEFAULT 0,
  ADD COLUMN address text NOT NULL,
  ADD COLUMN browser text NOT NULL,
  ADD CONSTRAINT session_pk PRIMARY KEY (id),
  -- Keeps one cookie from opening two sessions.
  ADD CONSTRAINT session_token_is_unique UNIQUE (token_hash),
  -- Keeps a session from being in a state that no code knows, and so from being taken for an open one.
  ADD CONSTRAINT session_has_a_known_stage CHECK (stage IN ('CODE', 'ENROLMENT', 'OPEN'));

-- An authenticator app of an account. Its secret must be read to compare codes, so it is sealed and not hashed.
CREATE TABLE second_factor (
  account_id uuid NOT NULL,
  sealed_secret text NOT NULL,
  -- The time step of the last code that was taken: neither it nor an older one is taken again.
  last_step bigint NOT NULL,
  since timestamptz NOT NULL,
  -- Keeps an account from having two apps, one of which nobody remembers.
  CONSTRAINT second_factor_pk PRIMARY KEY (account_id),
  -- Keeps a factor from outliving its account.
  CONSTRAINT second_factor_account_fk FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
);

-- Recovery codes that have not been used; a used one is deleted.
CREATE TABLE recovery_code (
  account_id uuid NOT NULL,
  fingerprint bytea NOT NULL,
  -- Keeps one code from counting twice.
  CONSTRAINT recovery_code_pk PRIMARY KEY (account_id, fingerprint),
  -- Keeps a code from opening an account whose second factor was switched off.
  CONSTRAINT recovery_code_second_factor_fk
    FOREIGN KEY (account_id) REFERENCES second_factor (account_id) ON DELETE CASCADE
);
