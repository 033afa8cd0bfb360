-- What a client was reminded of, and when: each reminder once, whichever node was first and however often it started anew.
CREATE TABLE reminder (
  appointment_id uuid NOT NULL,
  kind text NOT NULL,
  due_at timestamptz NOT NULL,
  sent_at timestamptz NOT NULL,
  -- Keeps two nodes from sending the same one. A visit that moves is reminded anew, since it is due at another time then.
  CONSTRAINT reminder_pk PRIMARY KEY (appointment_id, kind, due_at),
  CONSTRAINT reminder_appointment_fk FOREIGN KEY (appointment_id) REFERENCES appointment (id),
  CONSTRAINT reminder_kind_is_known CHECK (kind IN ('AT_BOOKING', 'THREE_DAYS', 'ONE_DAY', 'THREE_HOURS', 'TODAY')),
  CONSTRAINT reminder_is_never_sent_early CHECK (sent_at >= due_at)
);
-- Visits whose form is missing, soonest first: for the reminders and for the front desk.
CREATE INDEX appointment_without_form ON appointment (starts_at) WHERE state = 'AWAITING_INTAKE';
