-- A therapist has read these very answers before this visit. Another revision, or another therapist, is another row. The
-- digest is what the trail knows those answers by, and hangs there too.
CREATE TABLE review_sign_off (
  id uuid NOT NULL,
  appointment_id uuid NOT NULL,
  revision_id uuid NOT NULL,
  therapist_id text NOT NULL,
  evidence bytea NOT NULL,
  signed_at timestamptz NOT NULL,
  CONSTRAINT review_sign_off_pk PRIMARY KEY (id),
  CONSTRAINT review_sign_off_appointment_fk FOREIGN KEY (appointment_id) REFERENCES appointment (id),
  CONSTRAINT review_sign_off_revision_fk FOREIGN KEY (revision_id) REFERENCES intake_revision (id),
  CONSTRAINT review_sign_off_therapist_fk FOREIGN KEY (therapist_id) REFERENCES therapist (id)
);
-- Asked for every visit on a therapist's lists.
CREATE INDEX review_sign_off_by_appointment ON review_sign_off (appointment_id, therapist_id, revision_id);
CREATE TRIGGER review_sign_off_never_changes BEFORE UPDATE OR DELETE ON review_sign_off
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_sign_off_is_never_emptied BEFORE TRUNCATE ON review_sign_off EXECUTE FUNCTION refuse_change();
-- A therapist's day and queue, which would otherwise read every visit of the clinic.
CREATE INDEX appointment_by_therapist ON appointment (therapist_id, starts_at);
