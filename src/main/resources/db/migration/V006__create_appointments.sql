CREATE TABLE appointment (
  id uuid NOT NULL,
  location_id integer NOT NULL,
  client_id uuid NOT NULL,
  state text NOT NULL,
  technique_id text,
  minutes integer,
  extra_minutes integer NOT NULL DEFAULT 0,
  therapist_id text,
  room_id integer,
  starts_at timestamptz,
  ends_at timestamptz,
  choice_reason text,
  price_amount integer,
  price_currency text,
  free_cancel_minutes integer NOT NULL,
  intake_id uuid,
  screening_id uuid,
  acceptance_id uuid,
  review_asked_at timestamptz,
  review_until timestamptz,
  contact_email text,
  contact_phone text,
  wishes bytea,
  link_generation integer NOT NULL DEFAULT 1,
  link_hash bytea NOT NULL,
  calendar_sequence integer NOT NULL DEFAULT 0,
  arrived_at timestamptz,
  session_started_at timestamptz,
  closed_at timestamptz,
  late_cancel boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 0,
  CONSTRAINT appointment_pk PRIMARY KEY (id),
  CONSTRAINT appointment_location_fk FOREIGN KEY (location_id) REFERENCES location (id),
  CONSTRAINT appointment_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT appointment_technique_fk FOREIGN KEY (technique_id) REFERENCES technique (id),
  CONSTRAINT appointment_therapist_fk FOREIGN KEY (therapist_id) REFERENCES therapist (id),
  CONSTRAINT appointment_room_fk FOREIGN KEY (room_id) REFERENCES room (id),
  CONSTRAINT appointment_intake_fk FOREIGN KEY (intake_id) REFERENCES intake (id),
  CONSTRAINT appointment_screening_fk FOREIGN KEY (screening_id) REFERENCES screening_result (id),
  CONSTRAINT appointment_link_is_unique UNIQUE (link_hash),
  CONSTRAINT appointment_state_is_known CHECK (state IN (
    'AWAITING_INTAKE', 'PENDING_REVIEW', 'CONFIRMED', 'SUSPENDED', 'ARRIVED', 'IN_SESSION', 'COMPLETED', 'NO_SHOW',
    'CANCELLED', 'DECLINED', 'EXPIRED')),
  -- Only a request for a call, which a therapist has not answered with a yes, has no time.
  CONSTRAINT appointment_has_a_time CHECK (
    starts_at IS NOT NULL OR state IN ('PENDING_REVIEW', 'DECLINED', 'CANCELLED', 'EXPIRED')),
  CONSTRAINT appointment_time_is_whole CHECK (
    num_nonnulls(technique_id, minutes, therapist_id, room_id, starts_at, ends_at, price_amount, price_currency) IN (0, 8)),
  CONSTRAINT appointment_ends_after_its_minutes CHECK (ends_at = starts_at + make_interval(mins => minutes)),
  CONSTRAINT appointment_review_has_an_end CHECK (
    state <> 'PENDING_REVIEW' OR (review_asked_at IS NOT NULL AND (starts_at IS NULL OR review_until IS NOT NULL))),
  CONSTRAINT appointment_can_be_reached CHECK (num_nonnulls(contact_email, contact_phone) >= 1)
);
-- The desk's day, the therapist's list, and the reviews that lapse.
CREATE INDEX appointment_by_day ON appointment (location_id, starts_at);
CREATE INDEX appointment_by_client ON appointment (client_id, starts_at);
CREATE INDEX appointment_by_email ON appointment (contact_email) WHERE contact_email IS NOT NULL;
CREATE INDEX appointment_in_review ON appointment (review_until) WHERE state = 'PENDING_REVIEW';

-- A therapist's decision about a visit under review, with the reason as ciphertext.
CREATE TABLE review_decision (
  id uuid NOT NULL,
  appointment_id uuid NOT NULL,
  revision_id uuid NOT NULL,
  therapist_id text NOT NULL,
  kind text NOT NULL,
  technique_id text,
  key_id uuid NOT NULL,
  reason bytea NOT NULL,
  decided_at timestamptz NOT NULL,
  CONSTRAINT review_decision_pk PRIMARY KEY (id),
  CONSTRAINT review_decision_appointment_fk FOREIGN KEY (appointment_id) REFERENCES appointment (id),
  CONSTRAINT review_decision_revision_fk FOREIGN KEY (revision_id) REFERENCES intake_revision (id),
  CONSTRAINT review_decision_therapist_fk FOREIGN KEY (therapist_id) REFERENCES therapist (id),
  CONSTRAINT review_decision_kind_is_known CHECK (kind IN ('ACCEPTED', 'DECLINED')),
  CONSTRAINT review_decision_accepts_a_technique CHECK (kind <> 'ACCEPTED' OR technique_id IS NOT NULL)
);
CREATE TRIGGER review_decision_never_changes BEFORE UPDATE OR DELETE ON review_decision
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_decision_is_never_emptied BEFORE TRUNCATE ON review_decision EXECUTE FUNCTION refuse_change();
ALTER TABLE appointment ADD CONSTRAINT appointment_acceptance_fk
  FOREIGN KEY (acceptance_id) REFERENCES review_decision (id);

-- The last guard behind every path: a visit is confirmed, or taken into a session, only when its current screening lets
-- the technique be booked, or a therapist has accepted this technique for these very answers.
CREATE FUNCTION refuse_unscreened_visit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state NOT IN ('CONFIRMED', 'IN_SESSION') THEN
    RETURN NEW;
  END IF;
  IF EXISTS (
    SELECT 1 FROM screening_result s JOIN intake_revision r ON r.id = s.revision_id AND r.intake_id = NEW.intake_id
    WHERE s.id = NEW.screening_id AND (
      (s.disposition IN ('BOOK_NORMALLY', 'BOOK_WITH_MODIFICATIONS') AND NEW.technique_id = ANY (s.open_techniques))
      OR (s.disposition NOT IN ('DO_NOT_BOOK', 'DO_NOT_BOOK_EMERGENCY') AND EXISTS (
        SELECT 1 FROM review_decision d
        WHERE d.id = NEW.acceptance_id AND d.appointment_id = NEW.id AND d.kind = 'ACCEPTED'
          AND d.revision_id = s.revision_id AND d.technique_id = NEW.technique_id)))
  ) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'visit % may not be %: its screening does not allow it', NEW.id, NEW.state
    USING ERRCODE = 'check_violation', CONSTRAINT = 'appointment_needs_a_bookable_screening';
END $$;
CREATE TRIGGER appointment_needs_a_bookable_screening BEFORE INSERT OR UPDATE ON appointment
  FOR EACH ROW EXECUTE FUNCTION refuse_unscreened_visit();

-- A time kept for somebody who is still filling in the form.
CREATE TABLE hold (
  id uuid NOT NULL,
  location_id integer NOT NULL,
  token_hash bytea NOT NULL,
  technique_id text NOT NULL,
  minutes integer NOT NULL,
  extra_minutes integer NOT NULL,
  therapist_id text NOT NULL,
  room_id integer NOT NULL,
  starts_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT hold_pk PRIMARY KEY (id),
  CONSTRAINT hold_location_fk FOREIGN KEY (location_id) REFERENCES location (id),
  CONSTRAINT hold_technique_fk FOREIGN KEY (technique_id) REFERENCES technique (id),
  CONSTRAINT hold_therapist_fk FOREIGN KEY (therapist_id) REFERENCES therapist (id),
  CONSTRAINT hold_room_fk FOREIGN KEY (room_id) REFERENCES room (id),
  CONSTRAINT hold_token_is_unique UNIQUE (token_hash)
);

-- Who and what is taken when: one row a therapist and a row for each table of the room, buffers inside the span.
CREATE TABLE claim (
  id bigint GENERATED ALWAYS AS IDENTITY,
  location_id integer NOT NULL,
  resource_id integer NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  appointment_id uuid,
  hold_id uuid,
  expires_at timestamptz,
  live boolean NOT NULL DEFAULT true,
  CONSTRAINT claim_pk PRIMARY KEY (id),
  CONSTRAINT claim_location_fk FOREIGN KEY (location_id) REFERENCES location (id),
  CONSTRAINT claim_resource_fk FOREIGN KEY (resource_id) REFERENCES resource (id),
  CONSTRAINT claim_appointment_fk FOREIGN KEY (appointment_id) REFERENCES appointment (id),
  CONSTRAINT claim_hold_fk FOREIGN KEY (hold_id) REFERENCES hold (id) ON DELETE CASCADE,
  CONSTRAINT claim_ends_after_start CHECK (ends_at > starts_at),
  -- Searches look back this far for claims that reach into their window.
  CONSTRAINT claim_is_shorter_than_a_day CHECK (ends_at - starts_at < interval '1 day'),
  CONSTRAINT claim_is_of_a_visit_or_a_hold CHECK (num_nonnulls(appointment_id, hold_id) = 1),
  CONSTRAINT claim_of_a_hold_expires CHECK ((hold_id IS NULL) = (expires_at IS NULL)),
  -- No therapist and no table is ever taken twice, whoever writes and by whatever path.
  CONSTRAINT claim_never_overlaps EXCLUDE USING gist (resource_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (live)
);
-- Reads a search in one index-only scan.
CREATE INDEX claim_live_by_resource ON claim (resource_id, starts_at) INCLUDE (ends_at, expires_at) WHERE live;
CREATE INDEX claim_by_appointment ON claim (appointment_id) WHERE live;
CREATE INDEX claim_by_hold ON claim (hold_id) WHERE live;
-- Finds the holds that a writing transaction releases first.
CREATE INDEX claim_of_expiring_holds ON claim (location_id, expires_at) WHERE live AND expires_at IS NOT NULL;

-- The first answer to a booking, so that the same request again gets the same one. The body itself is never stored.
CREATE TABLE idempotency (
  key text NOT NULL,
  body_hash bytea NOT NULL,
  appointment_id uuid,
  answer text,
  created_at timestamptz NOT NULL,
  CONSTRAINT idempotency_pk PRIMARY KEY (key),
  CONSTRAINT idempotency_appointment_fk FOREIGN KEY (appointment_id) REFERENCES appointment (id),
  CONSTRAINT idempotency_key_length CHECK (length(key) BETWEEN 16 AND 64)
);
