-- A therapist accepts with limits, and signs with their name when they lift what the rules say to avoid. Limits and
-- signature are ciphertext under the client's key; the digest covers the ciphertexts and hangs in the trail too.
ALTER TABLE review_decision
  ADD COLUMN limits bytea,
  ADD COLUMN lifted boolean NOT NULL DEFAULT false,
  ADD COLUMN signature bytea,
  ADD COLUMN sha256 bytea,
  -- Keeps a rule from being lifted by nobody.
  ADD CONSTRAINT review_decision_that_lifts_is_signed CHECK (NOT lifted OR num_nonnulls(signature, sha256) = 2),
  -- A visit that does not take place has nothing to limit, and no rule to lift.
  ADD CONSTRAINT review_decision_limits_what_it_accepts CHECK (kind = 'ACCEPTED' OR (limits IS NULL AND NOT lifted)),
  -- Keeps a digest from hanging over nothing.
  ADD CONSTRAINT review_decision_digest_is_of_a_signature CHECK ((signature IS NULL) = (sha256 IS NULL));

-- What a therapist asks a client about a visit, and the answer, both as ciphertext under the client's key.
CREATE TABLE review_question (
  id uuid NOT NULL,
  appointment_id uuid NOT NULL,
  therapist_id text NOT NULL,
  question bytea NOT NULL,
  asked_at timestamptz NOT NULL,
  answer bytea,
  answered_at timestamptz,
  CONSTRAINT review_question_pk PRIMARY KEY (id),
  CONSTRAINT review_question_appointment_fk FOREIGN KEY (appointment_id) REFERENCES appointment (id),
  CONSTRAINT review_question_therapist_fk FOREIGN KEY (therapist_id) REFERENCES therapist (id),
  -- Keeps an answer from having no time, and a time from having no answer.
  CONSTRAINT review_question_is_answered_whole CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CONSTRAINT review_question_is_answered_later CHECK (answered_at >= asked_at)
);
-- One at a time: a client never has to answer two. Also the way from a visit to what was asked about it.
CREATE UNIQUE INDEX review_question_is_the_only_open_one ON review_question (appointment_id) WHERE answered_at IS NULL;
CREATE INDEX review_question_by_appointment ON review_question (appointment_id, asked_at);

-- What was asked and what was answered stays as it was: an open question takes its one answer, and nothing else changes.
CREATE FUNCTION refuse_other_than_an_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.answered_at IS NULL
    AND ROW(NEW.id, NEW.appointment_id, NEW.therapist_id, NEW.question, NEW.asked_at)
      IS NOT DISTINCT FROM ROW(OLD.id, OLD.appointment_id, OLD.therapist_id, OLD.question, OLD.asked_at) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% keeps what was said: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER review_question_takes_one_answer BEFORE UPDATE ON review_question
  FOR EACH ROW EXECUTE FUNCTION refuse_other_than_an_answer();
CREATE TRIGGER review_question_never_goes BEFORE DELETE ON review_question FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_question_is_never_emptied BEFORE TRUNCATE ON review_question EXECUTE FUNCTION refuse_change();
