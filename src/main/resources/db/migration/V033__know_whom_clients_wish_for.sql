-- A client may wish to be treated by a woman or by a man; a therapist of whom the owner says nothing fits no such wish.
ALTER TABLE therapist
  ADD COLUMN gender text,
  ADD CONSTRAINT therapist_gender_is_known CHECK (gender IN ('female', 'male', 'nonbinary'));

-- Somebody who can't climb steps is given a room that is reached without any, whatever the answers of the day.
ALTER TABLE client ADD COLUMN step_free boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN client.step_free IS 'Said by the client, or by the desk for them.';
