-- What was imported, by a keyed fingerprint of its line: the same line again makes nothing, even after the visit it made was
-- moved or cancelled.
CREATE TABLE imported_visit (
  fingerprint bytea NOT NULL,
  appointment_id uuid NOT NULL,
  -- Keeps a file that is imported twice from making two visits of one line.
  CONSTRAINT imported_visit_pk PRIMARY KEY (fingerprint),
  CONSTRAINT imported_visit_appointment_fk FOREIGN KEY (appointment_id) REFERENCES appointment (id)
);

-- A client who was imported in silence is not asked for the form right away; later reminders come as for everybody.
ALTER TABLE reminder ADD COLUMN silent boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN reminder.silent IS 'Counts as sent, though no mail went out.';
