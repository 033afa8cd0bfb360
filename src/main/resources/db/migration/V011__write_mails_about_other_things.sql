-- A mail may also be about neither a visit nor a draft: an invitation, a one-time code, a notice to the owner. What its
-- link or code is made from stands here; both are computed anew when the mail is sent and stored nowhere.
ALTER TABLE message
  DROP CONSTRAINT message_is_about_a_visit_or_a_draft,
  ADD COLUMN link_id uuid,
  ADD COLUMN code_id uuid,
  ADD CONSTRAINT message_is_about_one_thing CHECK (num_nonnulls(appointment_id, draft_id) <= 1);
