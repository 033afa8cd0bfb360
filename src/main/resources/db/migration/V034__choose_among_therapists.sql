-- By whom a client would rather be treated when the clinic chooses; null is no wish.
ALTER TABLE client
  ADD COLUMN wished_gender text,
  ADD CONSTRAINT client_wishes_a_gender_we_know CHECK (wished_gender IN ('female', 'male'));

-- Who has been without a booking for longest, asked once for each therapist and never by counting their visits.
CREATE INDEX appointment_last_of_therapist ON appointment (therapist_id, created_at)
  WHERE state NOT IN ('CANCELLED', 'DECLINED', 'EXPIRED');
