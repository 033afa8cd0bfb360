-- What is signed is more than the answers: one digest over the answers, the consent text as it was read, the signature, its
-- time, the rules and the questionnaire. See SignedDigest for its exact form. Answers signed before have none: they keep
-- the digest of their answers, and the trail's.
ALTER TABLE intake_revision ADD COLUMN signed_sha256 bytea;
COMMENT ON COLUMN intake_revision.signed_sha256 IS 'SHA-256 over everything that was signed, see SignedDigest.';

-- A client who ticks what forbids every massage, and has signed nothing yet, stops the visit at once.
ALTER TABLE appointment ADD COLUMN halted_at timestamptz;
-- Keeps it stopped, whoever writes, until other answers are signed.
ALTER TABLE appointment ADD CONSTRAINT appointment_halted_is_never_confirmed CHECK (
  halted_at IS NULL OR state NOT IN ('CONFIRMED', 'IN_SESSION'));
