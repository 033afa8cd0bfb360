-- Until when clients may move and cancel by themselves, what cancelling late costs, and how many missed visits are too many.
ALTER TABLE location
  ADD COLUMN move_online_minutes integer NOT NULL DEFAULT 0,
  ADD COLUMN cancel_online_minutes integer NOT NULL DEFAULT 0,
  ADD COLUMN late_fee_percent integer NOT NULL DEFAULT 50,
  ADD COLUMN late_fee_amount integer,
  ADD COLUMN missed_limit integer NOT NULL DEFAULT 3,
  ADD COLUMN missed_months integer NOT NULL DEFAULT 6,
  -- Keeps a policy from taking more than the price, or from closing what was never open.
  ADD CONSTRAINT location_change_policy_is_possible CHECK (
    move_online_minutes >= 0 AND cancel_online_minutes >= 0 AND late_fee_percent BETWEEN 0 AND 100
    AND (late_fee_amount IS NULL OR late_fee_amount >= 0)),
  ADD CONSTRAINT location_missed_policy_is_possible CHECK (missed_limit >= 0 AND missed_months BETWEEN 1 AND 60);
COMMENT ON COLUMN location.late_fee_amount IS 'In minor units; the percentage counts while it is null.';
COMMENT ON COLUMN location.missed_limit IS 'From so many missed visits on the front desk approves what the client books; 0 for never.';

-- The same as it stood at booking.
ALTER TABLE appointment
  ADD COLUMN move_online_minutes integer NOT NULL DEFAULT 0,
  ADD COLUMN cancel_online_minutes integer NOT NULL DEFAULT 0,
  ADD COLUMN late_fee_percent integer NOT NULL DEFAULT 50,
  ADD COLUMN late_fee_amount integer,
  ADD COLUMN cancel_fee integer,
  ADD COLUMN forgiven_at timestamptz,
  ADD COLUMN approval text,
  ADD COLUMN approval_until timestamptz,
  -- Keeps the clinic from owing somebody for cancelling.
  ADD CONSTRAINT appointment_cancel_fee_is_not_negative CHECK (cancel_fee >= 0),
  ADD CONSTRAINT appointment_approval_is_known CHECK (approval IN ('NEEDED', 'GRANTED', 'REFUSED')),
  -- Keeps a time from being kept without end for somebody about whom nobody decides.
  ADD CONSTRAINT appointment_approval_has_an_end CHECK (approval IS DISTINCT FROM 'NEEDED' OR approval_until IS NOT NULL);
COMMENT ON COLUMN appointment.approval IS 'The front desk''s, after too many missed visits; apart from a therapist''s review.';
-- What the desk decides about, and what lapses.
CREATE INDEX appointment_to_approve ON appointment (approval_until) WHERE approval = 'NEEDED';
-- How many visits a client has missed.
CREATE INDEX appointment_missed ON appointment (client_id, starts_at) WHERE state = 'NO_SHOW' OR late_cancel;

-- Where the clinic did otherwise than its policy says: who, and why, in words that may name an illness.
CREATE TABLE overruling (
  id uuid NOT NULL,
  appointment_id uuid NOT NULL,
  kind text NOT NULL,
  key_id uuid NOT NULL,
  reason bytea NOT NULL,
  done_by text NOT NULL,
  done_at timestamptz NOT NULL,
  CONSTRAINT overruling_pk PRIMARY KEY (id),
  CONSTRAINT overruling_appointment_fk FOREIGN KEY (appointment_id) REFERENCES appointment (id),
  CONSTRAINT overruling_kind_is_known CHECK (kind IN ('MOVE', 'CANCELLATION', 'FEE', 'MISSED'))
);
CREATE INDEX overruling_by_appointment ON overruling (appointment_id, done_at);
-- What was done against the policy stays on record as it was said.
CREATE TRIGGER overruling_never_changes BEFORE UPDATE OR DELETE ON overruling
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER overruling_is_never_emptied BEFORE TRUNCATE ON overruling EXECUTE FUNCTION refuse_change();
-- The trail names where a reason lies sealed, whatever it was for.
ALTER TABLE trail
  DROP CONSTRAINT trail_reason_is_a_reference,
  ADD CONSTRAINT trail_reason_is_a_reference CHECK (reason ~ '^(break-glass|overruling) [0-9a-f-]{36}$');
