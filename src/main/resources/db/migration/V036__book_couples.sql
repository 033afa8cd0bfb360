-- Two visits of two people who come together. Each is booked, screened and cancelled by itself; where and when they are is
-- in their own rows alone.
CREATE TABLE couple (
  id uuid NOT NULL,
  first_id uuid NOT NULL,
  second_id uuid NOT NULL,
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  kept_at timestamptz,
  CONSTRAINT couple_pk PRIMARY KEY (id),
  CONSTRAINT couple_first_fk FOREIGN KEY (first_id) REFERENCES appointment (id),
  CONSTRAINT couple_second_fk FOREIGN KEY (second_id) REFERENCES appointment (id),
  CONSTRAINT couple_is_of_two CHECK (first_id <> second_id),
  -- Nobody comes with two others.
  CONSTRAINT couple_first_is_unique UNIQUE (first_id),
  CONSTRAINT couple_second_is_unique UNIQUE (second_id)
);
COMMENT ON COLUMN couple.kept_at IS 'When whoever was left alone said that they come all the same.';
