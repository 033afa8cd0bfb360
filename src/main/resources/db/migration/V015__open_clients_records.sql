-- An address that came with a later booking, known only by another contact, was proven by nobody: it opens no record.
ALTER TABLE client_contact ADD COLUMN opens_record boolean NOT NULL DEFAULT true;

-- A one-time code that somebody asked for. Its digits follow from its id and stand nowhere. Only the browser that asked
-- can enter it. The address is kept whether or not anybody here has it, so that asking does the same work for both.
CREATE TABLE client_code (
  id uuid NOT NULL,
  token_hash bytea NOT NULL,
  email text NOT NULL,
  appointment_id uuid,
  tries integer NOT NULL DEFAULT 0,
  asked_at timestamptz NOT NULL,
  matched_at timestamptz,
  closed_at timestamptz,
  CONSTRAINT client_code_pk PRIMARY KEY (id),
  CONSTRAINT client_code_appointment_fk FOREIGN KEY (appointment_id) REFERENCES appointment (id) ON DELETE CASCADE,
  -- Two browsers never hold the same code.
  CONSTRAINT client_code_token_is_unique UNIQUE (token_hash),
  -- Whatever counts them: a code is never tried a sixth time.
  CONSTRAINT client_code_is_tried_five_times CHECK (tries BETWEEN 0 AND 5)
);
COMMENT ON COLUMN client_code.appointment_id IS 'Asked for at this visit''s own page: opens what is said there and nothing else.';
-- Counts the codes of one address, and closes the older ones.
CREATE INDEX client_code_by_email ON client_code (email, asked_at);

-- A browser in which a client has proven who they are. The cookie's value is stored hashed.
CREATE TABLE client_session (
  token_hash bytea NOT NULL,
  client_id uuid NOT NULL,
  appointment_id uuid,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  CONSTRAINT client_session_pk PRIMARY KEY (token_hash),
  CONSTRAINT client_session_client_fk FOREIGN KEY (client_id) REFERENCES client (id) ON DELETE CASCADE,
  CONSTRAINT client_session_appointment_fk FOREIGN KEY (appointment_id) REFERENCES appointment (id) ON DELETE CASCADE
);
COMMENT ON COLUMN client_session.appointment_id IS 'Proven at this visit''s page: opens what is said there and nothing else.';
CREATE INDEX client_session_by_client ON client_session (client_id);

-- A birth date that was tried and was wrong.
CREATE TABLE proof_try (
  id uuid NOT NULL,
  target text NOT NULL,
  tried_at timestamptz NOT NULL,
  CONSTRAINT proof_try_pk PRIMARY KEY (id)
);
-- Counts the tries at one target.
CREATE INDEX proof_try_by_target ON proof_try (target, tried_at);

-- What a client asks of their record: a correction or its deletion. Words and answer are ciphertext under the client's key.
CREATE TABLE client_request (
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  kind text NOT NULL,
  words bytea,
  asked_at timestamptz NOT NULL,
  done_at timestamptz,
  done_by text,
  answer bytea,
  CONSTRAINT client_request_pk PRIMARY KEY (id),
  CONSTRAINT client_request_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT client_request_kind_is_known CHECK (kind IN ('CORRECTION', 'DELETION')),
  -- A correction that does not say what is wrong can't be made.
  CONSTRAINT client_request_for_correction_has_words CHECK ((kind = 'CORRECTION') = (words IS NOT NULL)),
  -- Nobody is answered by nobody.
  CONSTRAINT client_request_is_done_by_somebody CHECK ((done_at IS NULL) = (done_by IS NULL)),
  CONSTRAINT client_request_is_answered_when_done CHECK (answer IS NULL OR done_at IS NOT NULL)
);
CREATE INDEX client_request_by_client ON client_request (client_id, asked_at);
-- Asked twice, deletion is one request until it is answered.
CREATE UNIQUE INDEX client_request_one_open_deletion ON client_request (client_id) WHERE kind = 'DELETION' AND done_at IS NULL;
