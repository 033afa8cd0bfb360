-- Answers that a client gives for a visit that exists already: a form that was missing, or answers that changed.
ALTER TABLE draft ADD COLUMN for_appointment_id uuid;
-- The signed answers it began from: whoever signs meanwhile elsewhere is not overwritten in silence.
ALTER TABLE draft ADD COLUMN base_revision_id uuid;
ALTER TABLE draft ADD CONSTRAINT draft_for_appointment_fk FOREIGN KEY (for_appointment_id) REFERENCES appointment (id);
ALTER TABLE draft ADD CONSTRAINT draft_base_revision_fk FOREIGN KEY (base_revision_id) REFERENCES intake_revision (id);
-- A draft cannot begin from answers without being for a visit.
ALTER TABLE draft ADD CONSTRAINT draft_begins_from_answers_of_its_visit CHECK (
  base_revision_id IS NULL OR for_appointment_id IS NOT NULL);
-- It takes no time of its own: the visit has one.
ALTER TABLE draft ADD CONSTRAINT draft_for_a_visit_holds_no_time CHECK (for_appointment_id IS NULL OR hold_id IS NULL);
-- Keeps two devices from filling in two forms for one visit: the second goes on where the first stopped.
CREATE UNIQUE INDEX draft_one_open_for_a_visit ON draft (for_appointment_id) WHERE state = 'OPEN';

-- Whether the answers ask for more than the booked place gives: time to set up, a room's feature, a therapist's training.
-- The front desk may know that, and nothing of why.
ALTER TABLE appointment ADD COLUMN needs_another_place boolean NOT NULL DEFAULT false;
