-- Deep pressure wears out a therapist's hands. Which techniques do so is a property of the technique.
ALTER TABLE technique ADD COLUMN strains boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN technique.strains IS 'Whether giving it strains the therapist''s hands, so that load limits count its minutes.';
UPDATE technique SET strains = true WHERE id = 'deep_tissue';
CREATE TRIGGER technique_is_supply AFTER INSERT OR UPDATE OR DELETE ON technique EXECUTE FUNCTION supply_changed();

-- How much of it a therapist takes; none of a limit is null. Nobody gives more than two such visits in a row unless the
-- owner says so.
ALTER TABLE therapist
  ADD COLUMN strain_minutes_a_day integer,
  ADD COLUMN strain_in_a_row integer DEFAULT 2,
  -- A limit of nothing would be a missing qualification in disguise.
  ADD CONSTRAINT therapist_strain_limit_leaves_a_visit CHECK (strain_minutes_a_day BETWEEN 15 AND 1440),
  ADD CONSTRAINT therapist_strain_row_leaves_a_visit CHECK (strain_in_a_row BETWEEN 1 AND 20);

-- With the claim, so that a search learns it in the statement that reads the claims.
ALTER TABLE claim
  ADD COLUMN strain_minutes integer NOT NULL DEFAULT 0,
  ADD CONSTRAINT claim_strain_is_not_negative CHECK (strain_minutes >= 0);
COMMENT ON COLUMN claim.strain_minutes IS
  'Of a therapist''s claim for a straining technique: the minutes the client pays for. Nothing for tables and other visits.';
UPDATE claim c SET strain_minutes = v.minutes
FROM appointment v, technique t, therapist p
WHERE v.id = c.appointment_id AND t.id = v.technique_id AND t.strains AND p.resource_id = c.resource_id;
UPDATE claim c SET strain_minutes = h.minutes
FROM hold h, technique t, therapist p
WHERE h.id = c.hold_id AND t.id = h.technique_id AND t.strains AND p.resource_id = c.resource_id;

-- A search stays one index-only scan.
DROP INDEX claim_live_by_resource;
CREATE INDEX claim_live_by_resource ON claim (resource_id, starts_at) INCLUDE (ends_at, expires_at, strain_minutes) WHERE live;
