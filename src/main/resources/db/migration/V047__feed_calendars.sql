-- A therapist's visits for their own calendar, at a secret address: the token follows from the therapist and the
-- generation and is stored hashed; another generation is another address, and the old one is dead.
CREATE TABLE calendar_feed (
  therapist_id text NOT NULL,
  generation integer NOT NULL,
  token_hash bytea,
  names boolean NOT NULL DEFAULT false,
  made_at timestamptz NOT NULL,
  read_on date,
  CONSTRAINT calendar_feed_pk PRIMARY KEY (therapist_id),
  CONSTRAINT calendar_feed_therapist_fk FOREIGN KEY (therapist_id) REFERENCES therapist (id),
  -- Two feeds at one address would show one therapist's clients to the other.
  CONSTRAINT calendar_feed_address_is_unique UNIQUE (token_hash),
  CONSTRAINT calendar_feed_generation_is_positive CHECK (generation > 0),
  -- An address that is made again never shows names because an older one did.
  CONSTRAINT calendar_feed_without_address_has_no_names CHECK (token_hash IS NOT NULL OR NOT names)
);
COMMENT ON COLUMN calendar_feed.token_hash IS 'Null once the address is taken back.';
COMMENT ON COLUMN calendar_feed.read_on IS 'The last day on which a calendar fetched it: that is on the trail once a day.';

-- Calendars fetch a feed many times a day, for one therapist over all locations: without this index each look would pass
-- every visit of the clinic.
CREATE INDEX appointment_of_therapist_feed ON appointment (therapist_id, starts_at);
