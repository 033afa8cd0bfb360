-- An intake being filled in, before anybody is booked. Everything the client typed is ciphertext under the draft's key.
CREATE TABLE draft (
  id uuid NOT NULL,
  location_id integer NOT NULL,
  key_id uuid,
  token_hash bytea NOT NULL,
  state text NOT NULL,
  content bytea,
  after_refusal boolean NOT NULL DEFAULT false,
  hold_id uuid,
  appointment_id uuid,
  wrong_birth_dates integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 0,
  CONSTRAINT draft_pk PRIMARY KEY (id),
  CONSTRAINT draft_location_fk FOREIGN KEY (location_id) REFERENCES location (id),
  CONSTRAINT draft_key_fk FOREIGN KEY (key_id) REFERENCES data_key (id),
  CONSTRAINT draft_hold_fk FOREIGN KEY (hold_id) REFERENCES hold (id) ON DELETE SET NULL,
  CONSTRAINT draft_appointment_fk FOREIGN KEY (appointment_id) REFERENCES appointment (id),
  CONSTRAINT draft_token_is_unique UNIQUE (token_hash),
  CONSTRAINT draft_state_is_known CHECK (state IN ('OPEN', 'STOPPED', 'BOOKED')),
  CONSTRAINT draft_is_booked_with_a_visit CHECK ((state = 'BOOKED') = (appointment_id IS NOT NULL)),
  CONSTRAINT draft_is_erased_once_booked CHECK ((state = 'BOOKED') = (key_id IS NULL AND content IS NULL))
);
-- The daily erasure of drafts that were never booked.
CREATE INDEX draft_by_age ON draft (updated_at);

-- The browsers that may open a draft: the one it began in, and every other one that knew the birth date.
CREATE TABLE draft_device (
  draft_id uuid NOT NULL,
  device_hash bytea NOT NULL,
  CONSTRAINT draft_device_pk PRIMARY KEY (draft_id, device_hash),
  CONSTRAINT draft_device_draft_fk FOREIGN KEY (draft_id) REFERENCES draft (id) ON DELETE CASCADE
);
