-- A mail about what the desk did waits for a while, so that an undo stays silent. One that is withdrawn meanwhile was never
-- sent.
ALTER TABLE message
  ADD COLUMN not_before timestamptz,
  DROP CONSTRAINT message_state_is_known,
  ADD CONSTRAINT message_state_is_known
    CHECK (state IN ('QUEUED', 'SENT', 'KEPT', 'OVERTAKEN', 'WITHDRAWN', 'GIVEN_UP'));
