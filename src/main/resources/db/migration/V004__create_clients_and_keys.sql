-- One key a client (and a draft): health data is ciphertext under it. It is kept only wrapped by RHOMBOID_KEY; destroying
-- the row erases what it opens, and rotation wraps it again, so that signed rows stay untouched.
CREATE TABLE data_key (
  id uuid NOT NULL,
  wrapped bytea NOT NULL,
  wrapped_by text NOT NULL,
  CONSTRAINT data_key_pk PRIMARY KEY (id)
);

-- The clinic's own secret, from which those of links and fingerprints follow: made once and kept only wrapped by
-- RHOMBOID_KEY, so that rotating that key does not break the links clients hold.
CREATE TABLE secret (
  name text NOT NULL,
  wrapped bytea NOT NULL,
  wrapped_by text NOT NULL,
  CONSTRAINT secret_pk PRIMARY KEY (name)
);

CREATE TABLE client (
  id uuid NOT NULL,
  name text NOT NULL,
  name_key text NOT NULL,
  birth_date date NOT NULL,
  key_id uuid,
  created_at timestamptz NOT NULL,
  CONSTRAINT client_pk PRIMARY KEY (id),
  CONSTRAINT client_key_fk FOREIGN KEY (key_id) REFERENCES data_key (id) ON DELETE SET NULL,
  CONSTRAINT client_name_is_not_blank CHECK (btrim(name) <> '')
);
COMMENT ON COLUMN client.key_id IS 'Null once the client''s health data is erased.';
-- The look-up by which a returning person is recognised.
CREATE INDEX client_by_name_and_birth_date ON client (name_key, birth_date);

-- A household may share an address: it never identifies a person by itself.
CREATE TABLE client_contact (
  client_id uuid NOT NULL,
  kind text NOT NULL,
  value text NOT NULL,
  CONSTRAINT client_contact_pk PRIMARY KEY (client_id, kind, value),
  CONSTRAINT client_contact_client_fk FOREIGN KEY (client_id) REFERENCES client (id) ON DELETE CASCADE,
  CONSTRAINT client_contact_kind_is_known CHECK (kind IN ('EMAIL', 'PHONE'))
);

-- Somebody's answers forbade a booking. A keyed fingerprint of the person, never the person: milder answers of the same
-- person within 14 days go to a therapist at least.
CREATE TABLE refusal (
  fingerprint bytea NOT NULL,
  refused_at timestamptz NOT NULL,
  CONSTRAINT refusal_pk PRIMARY KEY (fingerprint, refused_at)
);
