-- Other hours on one date. The row replaces all weekly hours of this therapist at this location on that day: with the
-- hours in its own table, and without any the therapist is not in.
CREATE TABLE day_exception (
  location_id integer NOT NULL,
  therapist_id text NOT NULL,
  day date NOT NULL,
  -- Twice the same day would leave it open which of the two holds.
  CONSTRAINT day_exception_pk PRIMARY KEY (location_id, therapist_id, day),
  CONSTRAINT day_exception_location_fk FOREIGN KEY (location_id) REFERENCES location (id),
  CONSTRAINT day_exception_therapist_fk FOREIGN KEY (therapist_id) REFERENCES therapist (id)
);

-- Their hours in the location's wall-clock time; a break is the gap between two.
CREATE TABLE day_exception_hours (
  location_id integer NOT NULL,
  therapist_id text NOT NULL,
  day date NOT NULL,
  starts_at time NOT NULL,
  ends_at time NOT NULL,
  CONSTRAINT day_exception_hours_pk PRIMARY KEY (location_id, therapist_id, day, starts_at),
  -- Hours of no exception would be read by nobody.
  CONSTRAINT day_exception_hours_day_fk FOREIGN KEY (location_id, therapist_id, day)
    REFERENCES day_exception (location_id, therapist_id, day) ON DELETE CASCADE,
  CONSTRAINT day_exception_hours_end_after_start CHECK (ends_at > starts_at)
);

-- When a location is closed for everybody: a whole local day, or a part of one. Supply, not a claim: visits that stand
-- then stay until somebody moves them.
CREATE TABLE closure (
  id integer GENERATED ALWAYS AS IDENTITY,
  location_id integer NOT NULL,
  day date NOT NULL,
  starts_at time,
  ends_at time,
  name text NOT NULL,
  CONSTRAINT closure_pk PRIMARY KEY (id),
  CONSTRAINT closure_location_fk FOREIGN KEY (location_id) REFERENCES location (id),
  -- Half a part would be read as a whole day, or as none.
  CONSTRAINT closure_is_whole_or_a_part CHECK (num_nonnulls(starts_at, ends_at) IN (0, 2)),
  CONSTRAINT closure_ends_after_start CHECK (ends_at > starts_at),
  CONSTRAINT closure_says_why CHECK (btrim(name) <> '')
);
COMMENT ON COLUMN closure.starts_at IS 'Null together with ends_at when the whole day is closed.';
-- The same day twice under different names would have to be opened twice.
CREATE UNIQUE INDEX closure_of_a_day_is_one ON closure (location_id, day) WHERE starts_at IS NULL;
CREATE INDEX closure_by_day ON closure (location_id, day);

-- The last local time at which a visit may start; none is null. Of a service's and its location's the earlier one counts.
ALTER TABLE location ADD COLUMN latest_start time;
ALTER TABLE service
  ADD COLUMN latest_start time,
  -- A service's own rules for the minutes that the client does not pay for; null is the location's, or the usual.
  ADD COLUMN first_visit_minutes integer,
  ADD COLUMN set_up_minutes integer,
  ADD CONSTRAINT service_extra_minutes_make_sense CHECK (
    first_visit_minutes BETWEEN 0 AND 60 AND set_up_minutes BETWEEN 0 AND 60);

CREATE TRIGGER day_exception_is_supply AFTER INSERT OR UPDATE OR DELETE ON day_exception
  EXECUTE FUNCTION supply_changed();
CREATE TRIGGER day_exception_hours_are_supply AFTER INSERT OR UPDATE OR DELETE ON day_exception_hours
  EXECUTE FUNCTION supply_changed();
CREATE TRIGGER closure_is_supply AFTER INSERT OR UPDATE OR DELETE ON closure EXECUTE FUNCTION supply_changed();
