-- How long one client is asked before a freed time goes on to the next.
ALTER TABLE location
  ADD COLUMN offer_minutes integer NOT NULL DEFAULT 30,
  -- Keeps an offer from being over before it can be read, or from keeping a time for days.
  ADD CONSTRAINT location_offer_is_possible CHECK (offer_minutes BETWEEN 5 AND 720);

-- Somebody waits for a time that none was free for.
CREATE TABLE waitlist_entry (
  id uuid NOT NULL,
  location_id integer NOT NULL,
  client_id uuid NOT NULL,
  contact_email text,
  contact_phone text,
  techniques text[] NOT NULL,
  minutes integer NOT NULL,
  therapists text[] NOT NULL,
  parts text[] NOT NULL,
  from_date date NOT NULL,
  until_date date NOT NULL,
  intake_id uuid,
  token_hash bytea NOT NULL,
  state text NOT NULL,
  created_at timestamptz NOT NULL,
  ended_at timestamptz,
  CONSTRAINT waitlist_entry_pk PRIMARY KEY (id),
  CONSTRAINT waitlist_entry_location_fk FOREIGN KEY (location_id) REFERENCES location (id),
  CONSTRAINT waitlist_entry_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT waitlist_entry_intake_fk FOREIGN KEY (intake_id) REFERENCES intake (id),
  CONSTRAINT waitlist_entry_token_is_unique UNIQUE (token_hash),
  CONSTRAINT waitlist_entry_state_is_known CHECK (state IN ('WAITING', 'BOOKED', 'LEFT', 'OVER')),
  CONSTRAINT waitlist_entry_ended_when_it_no_longer_waits CHECK ((state = 'WAITING') = (ended_at IS NULL)),
  CONSTRAINT waitlist_entry_waits_for_something CHECK (cardinality(techniques) > 0 AND minutes > 0),
  CONSTRAINT waitlist_entry_days_are_in_order CHECK (until_date >= from_date),
  CONSTRAINT waitlist_entry_can_be_reached CHECK (num_nonnulls(contact_email, contact_phone) >= 1)
);
COMMENT ON COLUMN waitlist_entry.therapists IS 'Any of these; empty for anybody.';
COMMENT ON COLUMN waitlist_entry.parts IS 'Weekday and part of the day, such as 1-morning; empty for any time.';
-- Who is next, and whose wait ends.
CREATE INDEX waitlist_entry_by_age ON waitlist_entry (location_id, created_at, id) WHERE state = 'WAITING';
CREATE INDEX waitlist_entry_by_client ON waitlist_entry (client_id);

-- A time that is held for one of them.
CREATE TABLE waitlist_offer (
  id uuid NOT NULL,
  entry_id uuid NOT NULL,
  hold_id uuid,
  technique_id text NOT NULL,
  therapist_id text NOT NULL,
  starts_at timestamptz NOT NULL,
  state text NOT NULL,
  offered_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  appointment_id uuid,
  CONSTRAINT waitlist_offer_pk PRIMARY KEY (id),
  CONSTRAINT waitlist_offer_entry_fk FOREIGN KEY (entry_id) REFERENCES waitlist_entry (id) ON DELETE CASCADE,
  CONSTRAINT waitlist_offer_hold_fk FOREIGN KEY (hold_id) REFERENCES hold (id) ON DELETE SET NULL,
  CONSTRAINT waitlist_offer_technique_fk FOREIGN KEY (technique_id) REFERENCES technique (id),
  CONSTRAINT waitlist_offer_therapist_fk FOREIGN KEY (therapist_id) REFERENCES therapist (id),
  CONSTRAINT waitlist_offer_appointment_fk FOREIGN KEY (appointment_id) REFERENCES appointment (id),
  CONSTRAINT waitlist_offer_state_is_known CHECK (state IN ('OPEN', 'ACCEPTED', 'DECLINED', 'LAPSED', 'WITHDRAWN')),
  CONSTRAINT waitlist_offer_ended_when_it_is_not_open CHECK ((state = 'OPEN') = (ended_at IS NULL)),
  CONSTRAINT waitlist_offer_accepted_is_a_visit CHECK ((state = 'ACCEPTED') = (appointment_id IS NOT NULL)),
  CONSTRAINT waitlist_offer_expires_after_its_making CHECK (expires_at > offered_at)
);
-- Keeps two nodes, or two runs, from offering one client two times at once.
CREATE UNIQUE INDEX waitlist_offer_is_the_only_open_one ON waitlist_offer (entry_id) WHERE state = 'OPEN';
CREATE INDEX waitlist_offer_by_entry ON waitlist_offer (entry_id, starts_at);
-- What lapses.
CREATE INDEX waitlist_offer_by_end ON waitlist_offer (expires_at) WHERE state = 'OPEN';
