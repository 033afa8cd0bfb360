-- A mail to somebody. Facts are what it says, without health words and without links (those are computed anew).
CREATE TABLE message (
  id uuid NOT NULL,
  kind text NOT NULL,
  recipient text NOT NULL,
  appointment_id uuid,
  draft_id uuid,
  facts text NOT NULL,
  calendar text,
  state text NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  error text,
  created_at timestamptz NOT NULL,
  sent_at timestamptz,
  CONSTRAINT message_pk PRIMARY KEY (id),
  CONSTRAINT message_appointment_fk FOREIGN KEY (appointment_id) REFERENCES appointment (id),
  CONSTRAINT message_draft_fk FOREIGN KEY (draft_id) REFERENCES draft (id) ON DELETE CASCADE,
  CONSTRAINT message_is_about_a_visit_or_a_draft CHECK (num_nonnulls(appointment_id, draft_id) = 1),
  CONSTRAINT message_state_is_known CHECK (state IN ('QUEUED', 'SENT', 'KEPT', 'OVERTAKEN', 'GIVEN_UP')),
  CONSTRAINT message_calendar_is_known CHECK (calendar IN ('REQUEST', 'CANCEL')),
  CONSTRAINT message_was_sent_at CHECK ((state = 'SENT') = (sent_at IS NOT NULL))
);
COMMENT ON COLUMN message.calendar IS 'The method of the calendar file in it: whether the client''s calendar holds the visit.';
-- The outbox, newest first.
CREATE INDEX message_by_age ON message (created_at DESC, id);
-- What was told about one visit, in order.
CREATE INDEX message_by_appointment ON message (appointment_id, created_at);
CREATE INDEX message_by_draft ON message (draft_id);

-- db-scheduler's own table: jobs are rows, enqueued in the transaction they belong to and picked by one node.
CREATE TABLE scheduled_tasks (
  task_name text NOT NULL,
  task_instance text NOT NULL,
  task_data bytea,
  execution_time timestamptz NOT NULL,
  picked boolean NOT NULL,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint NOT NULL,
  priority smallint,
  CONSTRAINT scheduled_tasks_pk PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_by_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_last_heartbeat ON scheduled_tasks (last_heartbeat);
