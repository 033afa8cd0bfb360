-- Who is alerted when somebody who does not feel safe asks to be called: without all three, nobody is asked.
ALTER TABLE location
  ADD COLUMN caller_name text,
  ADD COLUMN caller_email text,
  ADD COLUMN caller_phone text,
  ADD CONSTRAINT location_caller_can_be_reached CHECK (num_nonnulls(caller_name, caller_email, caller_phone) IN (0, 3));

-- Somebody who asked to be called now. Name and phone are ciphertext under a key of their own, which goes after 14 days;
-- no row says why, and none leads to a client or to answers.
CREATE TABLE call_request (
  id uuid NOT NULL,
  location_id integer NOT NULL,
  key_id uuid NOT NULL,
  contact bytea NOT NULL,
  asked_at timestamptz NOT NULL,
  called_at timestamptz,
  called_by text,
  -- One form asks for one call, however often it is sent: the id is the form's.
  CONSTRAINT call_request_pk PRIMARY KEY (id),
  CONSTRAINT call_request_location_fk FOREIGN KEY (location_id) REFERENCES location (id),
  -- A key cannot go while something is still sealed by it.
  CONSTRAINT call_request_key_fk FOREIGN KEY (key_id) REFERENCES data_key (id),
  CONSTRAINT call_request_says_who_called CHECK ((called_at IS NULL) = (called_by IS NULL))
);
CREATE INDEX call_request_by_age ON call_request (asked_at);
