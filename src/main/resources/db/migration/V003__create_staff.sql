CREATE TABLE therapist (
  id text NOT NULL,
  resource_id integer NOT NULL,
  name text NOT NULL,
  active boolean NOT NULL DEFAULT true,
  CONSTRAINT therapist_pk PRIMARY KEY (id),
  CONSTRAINT therapist_resource_fk FOREIGN KEY (resource_id) REFERENCES resource (id),
  CONSTRAINT therapist_is_one_resource UNIQUE (resource_id),
  CONSTRAINT therapist_id_is_a_slug CHECK (id ~ '^[a-z][a-z0-9-]{1,39}$')
);

-- Which techniques a therapist is qualified to give.
CREATE TABLE qualification (
  therapist_id text NOT NULL,
  technique_id text NOT NULL,
  CONSTRAINT qualification_pk PRIMARY KEY (therapist_id, technique_id),
  CONSTRAINT qualification_therapist_fk FOREIGN KEY (therapist_id) REFERENCES therapist (id),
  CONSTRAINT qualification_technique_fk FOREIGN KEY (technique_id) REFERENCES technique (id)
);

-- Special competences that some rules require.
CREATE TABLE competence (
  therapist_id text NOT NULL,
  name text NOT NULL,
  CONSTRAINT competence_pk PRIMARY KEY (therapist_id, name),
  CONSTRAINT competence_therapist_fk FOREIGN KEY (therapist_id) REFERENCES therapist (id),
  CONSTRAINT competence_is_of_the_rules CHECK (name IN ('oncology', 'prenatal'))
);

-- A weekly shift in the location's wall-clock time; a lunch break is the gap between two shifts.
CREATE TABLE working_hours (
  location_id integer NOT NULL,
  therapist_id text NOT NULL,
  weekday integer NOT NULL,
  starts_at time NOT NULL,
  ends_at time NOT NULL,
  CONSTRAINT working_hours_pk PRIMARY KEY (location_id, therapist_id, weekday, starts_at),
  CONSTRAINT working_hours_location_fk FOREIGN KEY (location_id) REFERENCES location (id),
  CONSTRAINT working_hours_therapist_fk FOREIGN KEY (therapist_id) REFERENCES therapist (id),
  CONSTRAINT working_hours_weekday_is_iso CHECK (weekday BETWEEN 1 AND 7),
  CONSTRAINT working_hours_end_after_start CHECK (ends_at > starts_at)
);

-- Supply, not a claim: a therapist can fall ill on a booked day.
CREATE TABLE time_off (
  id integer GENERATED ALWAYS AS IDENTITY,
  therapist_id text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  CONSTRAINT time_off_pk PRIMARY KEY (id),
  CONSTRAINT time_off_therapist_fk FOREIGN KEY (therapist_id) REFERENCES therapist (id),
  CONSTRAINT time_off_ends_after_start CHECK (ends_at > starts_at)
);

-- Every node keeps a copy of the supply; this tells it when the copy is stale.
CREATE FUNCTION supply_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE location SET supply_version = supply_version + 1;
  RETURN NULL;
END $$;
CREATE TRIGGER service_is_supply AFTER INSERT OR UPDATE OR DELETE ON service EXECUTE FUNCTION supply_changed();
CREATE TRIGGER room_is_supply AFTER INSERT OR UPDATE OR DELETE ON room EXECUTE FUNCTION supply_changed();
CREATE TRIGGER room_table_is_supply AFTER INSERT OR UPDATE OR DELETE ON room_table EXECUTE FUNCTION supply_changed();
CREATE TRIGGER therapist_is_supply AFTER INSERT OR UPDATE OR DELETE ON therapist EXECUTE FUNCTION supply_changed();
CREATE TRIGGER qualification_is_supply AFTER INSERT OR UPDATE OR DELETE ON qualification EXECUTE FUNCTION supply_changed();
CREATE TRIGGER competence_is_supply AFTER INSERT OR UPDATE OR DELETE ON competence EXECUTE FUNCTION supply_changed();
CREATE TRIGGER working_hours_are_supply AFTER INSERT OR UPDATE OR DELETE ON working_hours EXECUTE FUNCTION supply_changed();
CREATE TRIGGER time_off_is_supply AFTER INSERT OR UPDATE OR DELETE ON time_off EXECUTE FUNCTION supply_changed();

CREATE FUNCTION location_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.supply_version := OLD.supply_version + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER location_is_supply BEFORE UPDATE ON location FOR EACH ROW EXECUTE FUNCTION location_changed();
