-- GiST over integers, for the overlap guard on claims.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- What this database holds: the sample clinic, or a real one. One row, so that nobody can mistake one for the other.
CREATE TABLE clinic (
  only_row boolean NOT NULL DEFAULT true,
  sample boolean NOT NULL,
  CONSTRAINT clinic_pk PRIMARY KEY (only_row),
  CONSTRAINT clinic_has_one_row CHECK (only_row)
);

CREATE TABLE location (
  id integer GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL,
  address text NOT NULL,
  phone text NOT NULL,
  opening text NOT NULL,
  zone text NOT NULL,
  country text NOT NULL,
  currency text NOT NULL,
  emergency_number text NOT NULL,
  crisis_contact text NOT NULL,
  lead_minutes integer NOT NULL,
  review_lead_minutes integer NOT NULL,
  horizon_days integer NOT NULL,
  hold_minutes integer NOT NULL,
  first_visit_minutes integer NOT NULL,
  free_cancel_minutes integer NOT NULL,
  supply_version bigint NOT NULL DEFAULT 1,
  CONSTRAINT location_pk PRIMARY KEY (id),
  CONSTRAINT location_country_is_iso CHECK (country ~ '^[A-Z]{2}$'),
  CONSTRAINT location_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$'),
  CONSTRAINT location_minutes_make_sense CHECK (
    lead_minutes >= 0 AND review_lead_minutes >= lead_minutes AND hold_minutes > 0
    AND first_visit_minutes >= 0 AND free_cancel_minutes >= 0 AND horizon_days BETWEEN 1 AND 730)
);
COMMENT ON COLUMN location.supply_version IS
  'Rises with every change of hours, rooms, services, therapists or settings, so that every node knows when its copy is stale.';

-- Whatever can be claimed for a time: a therapist or a massage table. Ids are unique across kinds and locations, so that
-- one constraint guards them all and a therapist who works at two places is still one.
CREATE TABLE resource (
  id integer GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL,
  CONSTRAINT resource_pk PRIMARY KEY (id),
  CONSTRAINT resource_kind_is_known CHECK (kind IN ('THERAPIST', 'TABLE'))
);
