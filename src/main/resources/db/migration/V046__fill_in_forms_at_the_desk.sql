-- A form handed to a client's own phone as a picture to point the camera at: an address that works once and soon no more.
-- The visit's own link would be on every photograph of the desk's screen.
CREATE TABLE form_handover (
  id uuid NOT NULL,
  appointment_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  made_by text NOT NULL,
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT form_handover_pk PRIMARY KEY (id),
  CONSTRAINT form_handover_appointment_fk FOREIGN KEY (appointment_id) REFERENCES appointment (id),
  -- One address that leads to two visits would show somebody another's form.
  CONSTRAINT form_handover_token_is_unique UNIQUE (token_hash)
);
CREATE INDEX form_handover_by_appointment ON form_handover (appointment_id);

-- The desk's tablet while a client has it: nothing but this one form opens on it until it is given back.
CREATE TABLE kiosk (
  id uuid NOT NULL,
  appointment_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  started_by text NOT NULL,
  started_at timestamptz NOT NULL,
  left_at timestamptz,
  CONSTRAINT kiosk_pk PRIMARY KEY (id),
  CONSTRAINT kiosk_appointment_fk FOREIGN KEY (appointment_id) REFERENCES appointment (id),
  -- Two tablets with one cookie could not be told apart.
  CONSTRAINT kiosk_token_is_unique UNIQUE (token_hash)
);
CREATE INDEX kiosk_by_appointment ON kiosk (appointment_id);
