-- Visits of one client that were booked together: what was asked for, and which visits came of it. How each of them stands
-- is in its own row alone.
CREATE TABLE series (
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  location_id integer NOT NULL,
  technique_id text NOT NULL,
  minutes integer NOT NULL,
  therapist_id text,
  every_weeks integer NOT NULL,
  link_hash bytea NOT NULL,
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  CONSTRAINT series_pk PRIMARY KEY (id),
  CONSTRAINT series_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT series_location_fk FOREIGN KEY (location_id) REFERENCES location (id),
  CONSTRAINT series_technique_fk FOREIGN KEY (technique_id) REFERENCES technique (id),
  CONSTRAINT series_therapist_fk FOREIGN KEY (therapist_id) REFERENCES therapist (id),
  CONSTRAINT series_link_is_unique UNIQUE (link_hash),
  CONSTRAINT series_comes_every_few_weeks CHECK (every_weeks BETWEEN 1 AND 4)
);
COMMENT ON COLUMN series.therapist_id IS 'The only therapist wanted, or null for any.';
CREATE INDEX series_by_client ON series (client_id, made_at);

-- A visit is of one series at most.
CREATE TABLE series_visit (
  appointment_id uuid NOT NULL,
  series_id uuid NOT NULL,
  CONSTRAINT series_visit_pk PRIMARY KEY (appointment_id),
  CONSTRAINT series_visit_appointment_fk FOREIGN KEY (appointment_id) REFERENCES appointment (id),
  CONSTRAINT series_visit_series_fk FOREIGN KEY (series_id) REFERENCES series (id)
);
CREATE INDEX series_visit_by_series ON series_visit (series_id);
