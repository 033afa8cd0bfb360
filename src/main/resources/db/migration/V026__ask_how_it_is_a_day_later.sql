-- A day after a visit its client is asked how it feels now. The answers are ciphertext under the client's key: numbers from
-- 0 to 10 by the ids of the regions. The link's token is stored hashed and computed anew for the mail.
CREATE TABLE follow_up (
  id uuid NOT NULL,
  appointment_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  asked_at timestamptz NOT NULL,
  answered_at timestamptz,
  answers bytea,
  CONSTRAINT follow_up_pk PRIMARY KEY (id),
  CONSTRAINT follow_up_appointment_fk FOREIGN KEY (appointment_id) REFERENCES appointment (id),
  -- Whatever node asks, and however often its job runs: nobody is asked twice about one visit.
  CONSTRAINT follow_up_is_asked_once UNIQUE (appointment_id),
  CONSTRAINT follow_up_token_is_unique UNIQUE (token_hash),
  CONSTRAINT follow_up_answer_has_a_time CHECK ((answers IS NULL) = (answered_at IS NULL))
);
COMMENT ON COLUMN follow_up.answered_at IS 'When it was first answered; a slip can be corrected for a day.';
-- Finds the visits of the last days to ask about, and not those of all years.
CREATE INDEX appointment_by_completion ON appointment (closed_at) WHERE state = 'COMPLETED';
