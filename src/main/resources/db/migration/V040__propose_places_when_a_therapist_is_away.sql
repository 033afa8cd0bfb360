-- A therapist can't be there: the time off that follows, and what becomes of the visits it touches.
CREATE TABLE absence (
  id uuid NOT NULL,
  location_id integer NOT NULL,
  therapist_id text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  time_off_id integer,
  made_by text NOT NULL,
  made_at timestamptz NOT NULL,
  ended_at timestamptz,
  CONSTRAINT absence_pk PRIMARY KEY (id),
  CONSTRAINT absence_location_fk FOREIGN KEY (location_id) REFERENCES location (id),
  CONSTRAINT absence_therapist_fk FOREIGN KEY (therapist_id) REFERENCES therapist (id),
  CONSTRAINT absence_time_off_fk FOREIGN KEY (time_off_id) REFERENCES time_off (id) ON DELETE SET NULL,
  CONSTRAINT absence_ends_after_its_start CHECK (ends_at > starts_at)
);
CREATE INDEX absence_by_end ON absence (location_id, ends_at);

-- The other place that is kept for a visit until its client has answered; the visit itself stands until then.
CREATE TABLE absence_proposal (
  id uuid NOT NULL,
  absence_id uuid NOT NULL,
  appointment_id uuid NOT NULL,
  old_starts_at timestamptz NOT NULL,
  state text NOT NULL,
  call_because text,
  therapist_id text,
  starts_at timestamptz,
  hold_id uuid,
  token_hash bytea NOT NULL,
  answer_by timestamptz,
  decided_at timestamptz,
  CONSTRAINT absence_proposal_pk PRIMARY KEY (id),
  CONSTRAINT absence_proposal_absence_fk FOREIGN KEY (absence_id) REFERENCES absence (id),
  CONSTRAINT absence_proposal_appointment_fk FOREIGN KEY (appointment_id) REFERENCES appointment (id),
  CONSTRAINT absence_proposal_therapist_fk FOREIGN KEY (therapist_id) REFERENCES therapist (id),
  CONSTRAINT absence_proposal_hold_fk FOREIGN KEY (hold_id) REFERENCES hold (id) ON DELETE SET NULL,
  CONSTRAINT absence_proposal_token_is_unique UNIQUE (token_hash),
  -- Keeps a visit from being proposed two places because of one absence.
  CONSTRAINT absence_proposal_is_one_a_visit UNIQUE (absence_id, appointment_id),
  CONSTRAINT absence_proposal_state_is_known CHECK (state IN (
    'DRAFT', 'SENT', 'ACCEPTED', 'CANCELLED', 'CALL', 'LEFT', 'SETTLED')),
  CONSTRAINT absence_proposal_call_has_a_cause CHECK ((state = 'CALL') = (call_because IS NOT NULL)),
  CONSTRAINT absence_proposal_cause_is_known CHECK (call_because IN ('NO_PLACE', 'NO_MAIL', 'DESK', 'CLIENT', 'NO_ANSWER')),
  -- Keeps a client from being asked about nothing, or without end.
  CONSTRAINT absence_proposal_sent_is_whole CHECK (
    state <> 'SENT' OR num_nonnulls(therapist_id, starts_at, answer_by) = 3)
);
CREATE INDEX absence_proposal_by_appointment ON absence_proposal (appointment_id);
-- What nobody answers.
CREATE INDEX absence_proposal_by_answer ON absence_proposal (answer_by) WHERE state = 'SENT';
