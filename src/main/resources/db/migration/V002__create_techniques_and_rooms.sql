CREATE TABLE technique (
  id text NOT NULL,
  CONSTRAINT technique_pk PRIMARY KEY (id),
  CONSTRAINT technique_is_of_the_rules CHECK (id IN ('swedish', 'deep_tissue', 'trigger_point', 'myofascial'))
);
INSERT INTO technique (id) VALUES ('swedish'), ('deep_tissue'), ('trigger_point'), ('myofascial');

-- A technique in one length, with its price and the therapist's own buffers around it.
CREATE TABLE service (
  location_id integer NOT NULL,
  technique_id text NOT NULL,
  minutes integer NOT NULL,
  price_amount integer NOT NULL,
  buffer_before_minutes integer NOT NULL,
  buffer_after_minutes integer NOT NULL,
  CONSTRAINT service_pk PRIMARY KEY (location_id, technique_id, minutes),
  CONSTRAINT service_location_fk FOREIGN KEY (location_id) REFERENCES location (id),
  CONSTRAINT service_technique_fk FOREIGN KEY (technique_id) REFERENCES technique (id),
  CONSTRAINT service_minutes_make_sense CHECK (minutes BETWEEN 15 AND 240 AND minutes % 5 = 0),
  CONSTRAINT service_price_is_not_negative CHECK (price_amount >= 0),
  CONSTRAINT service_buffers_make_sense CHECK (
    buffer_before_minutes BETWEEN 0 AND 120 AND buffer_after_minutes BETWEEN 0 AND 120)
);
COMMENT ON COLUMN service.price_amount IS 'In minor units of the location''s currency.';

CREATE TABLE room (
  id integer GENERATED ALWAYS AS IDENTITY,
  location_id integer NOT NULL,
  name text NOT NULL,
  turnaround_minutes integer NOT NULL,
  features text[] NOT NULL DEFAULT '{}',
  CONSTRAINT room_pk PRIMARY KEY (id),
  CONSTRAINT room_location_fk FOREIGN KEY (location_id) REFERENCES location (id),
  CONSTRAINT room_name_is_unique UNIQUE (location_id, name),
  CONSTRAINT room_turnaround_makes_sense CHECK (turnaround_minutes BETWEEN 0 AND 120),
  CONSTRAINT room_features_are_known CHECK (features <@ ARRAY['side_lying', 'step_free'])
);

-- A room's claimable resources are its tables: a single visit claims all of them, a couple one each.
CREATE TABLE room_table (
  resource_id integer NOT NULL,
  room_id integer NOT NULL,
  CONSTRAINT room_table_pk PRIMARY KEY (resource_id),
  CONSTRAINT room_table_resource_fk FOREIGN KEY (resource_id) REFERENCES resource (id),
  CONSTRAINT room_table_room_fk FOREIGN KEY (room_id) REFERENCES room (id)
);
