-- What was done to a visit last by moving it, calling it off or noting a no-show, and how it stood before: the desk can take
-- it back for a while, and whoever comes too late is told who was faster.
CREATE TABLE visit_change (
  appointment_id uuid NOT NULL,
  kind text NOT NULL,
  actor text NOT NULL,
  made_at timestamptz NOT NULL,
  telling text NOT NULL,
  was_state text NOT NULL,
  was_therapist_id text NOT NULL,
  was_room_id integer NOT NULL,
  was_starts_at timestamptz NOT NULL,
  undone boolean NOT NULL DEFAULT false,
  -- Only the last change can be taken back: an earlier place may be nobody's business any more.
  CONSTRAINT visit_change_pk PRIMARY KEY (appointment_id),
  CONSTRAINT visit_change_appointment_fk FOREIGN KEY (appointment_id) REFERENCES appointment (id),
  CONSTRAINT visit_change_kind_is_known CHECK (kind IN ('MOVE', 'CANCELLATION', 'NO_SHOW')),
  CONSTRAINT visit_change_telling_is_known CHECK (telling IN ('AT_ONCE', 'IN_A_WHILE', 'NOT')),
  CONSTRAINT visit_change_was_therapist_fk FOREIGN KEY (was_therapist_id) REFERENCES therapist (id),
  CONSTRAINT visit_change_was_room_fk FOREIGN KEY (was_room_id) REFERENCES room (id)
);
-- The last change that somebody made, for the bar that offers to undo it.
CREATE INDEX visit_change_by_actor ON visit_change (actor, made_at);
