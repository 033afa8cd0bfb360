-- What the owner offers: so many visits at one price, to be used within so many months.
CREATE TABLE package_product (
  id uuid NOT NULL,
  name text NOT NULL,
  technique_id text,
  minutes integer,
  visits integer NOT NULL,
  price_amount integer NOT NULL,
  price_currency text NOT NULL,
  months integer NOT NULL,
  created_at timestamptz NOT NULL,
  retired_at timestamptz,
  CONSTRAINT package_product_pk PRIMARY KEY (id),
  CONSTRAINT package_product_technique_fk FOREIGN KEY (technique_id) REFERENCES technique (id),
  CONSTRAINT package_product_is_of_some_visits CHECK (visits BETWEEN 2 AND 100),
  CONSTRAINT package_product_lasts_some_months CHECK (months BETWEEN 1 AND 60),
  CONSTRAINT package_product_minutes_make_sense CHECK (minutes BETWEEN 15 AND 240),
  CONSTRAINT package_product_price_is_not_negative CHECK (price_amount >= 0)
);
COMMENT ON COLUMN package_product.technique_id IS 'Null for any technique; likewise minutes for any length.';

-- What a client has bought, as it stood when it was sold: a product that changes later changes nothing here.
CREATE TABLE client_package (
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  product_id uuid NOT NULL,
  name text NOT NULL,
  technique_id text,
  minutes integer,
  visits integer NOT NULL,
  price_amount integer NOT NULL,
  price_currency text NOT NULL,
  sold_at timestamptz NOT NULL,
  sold_by text NOT NULL,
  expires_on date NOT NULL,
  withdrawn_at timestamptz,
  CONSTRAINT client_package_pk PRIMARY KEY (id),
  CONSTRAINT client_package_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT client_package_product_fk FOREIGN KEY (product_id) REFERENCES package_product (id),
  CONSTRAINT client_package_technique_fk FOREIGN KEY (technique_id) REFERENCES technique (id),
  CONSTRAINT client_package_is_of_some_visits CHECK (visits BETWEEN 2 AND 100)
);
COMMENT ON COLUMN client_package.expires_on IS 'The last day of a visit that may be on it, at the place of that visit.';
COMMENT ON COLUMN client_package.withdrawn_at IS 'When a sale was taken back of which no visit had been used.';
CREATE INDEX client_package_by_client ON client_package (client_id, sold_at);

-- Its ledger. What is left is its visits and the sum of these, and stands nowhere else.
CREATE TABLE package_entry (
  id bigint GENERATED ALWAYS AS IDENTITY,
  package_id uuid NOT NULL,
  appointment_id uuid NOT NULL,
  change integer NOT NULL,
  why text NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  CONSTRAINT package_entry_pk PRIMARY KEY (id),
  CONSTRAINT package_entry_package_fk FOREIGN KEY (package_id) REFERENCES client_package (id),
  CONSTRAINT package_entry_appointment_fk FOREIGN KEY (appointment_id) REFERENCES appointment (id),
  CONSTRAINT package_entry_takes_or_gives_one CHECK (change = CASE WHEN why = 'USED' THEN -1 ELSE 1 END),
  CONSTRAINT package_entry_why_is_known CHECK (why IN ('USED', 'CANCELLED', 'NOT_HELD', 'MOVED_PAST_END', 'TAKEN_OFF'))
);
CREATE INDEX package_entry_by_package ON package_entry (package_id, id);
CREATE INDEX package_entry_by_appointment ON package_entry (appointment_id, id);
CREATE TRIGGER package_entry_never_changes BEFORE UPDATE OR DELETE ON package_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER package_entry_is_never_emptied BEFORE TRUNCATE ON package_entry EXECUTE FUNCTION refuse_change();

-- The guard behind every path, also of two at once: nobody uses more than was bought, one visit twice, somebody else's
-- package, or one that is over. The visit is locked first and the package second, always.
CREATE FUNCTION guard_package_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  visit record;
  package record;
  used integer;
  of_visit integer;
BEGIN
  -- Records that were merged into one are one person's.
  SELECT coalesce(c.merged_into, c.id) AS person, (a.starts_at AT TIME ZONE l.zone)::date AS day INTO visit
    FROM appointment a JOIN location l ON l.id = a.location_id JOIN client c ON c.id = a.client_id
    WHERE a.id = NEW.appointment_id FOR NO KEY UPDATE OF a;
  SELECT p.*, coalesce(c.merged_into, c.id) AS person INTO package
    FROM client_package p JOIN client c ON c.id = p.client_id WHERE p.id = NEW.package_id FOR UPDATE OF p;
  SELECT coalesce(-sum(change), 0) INTO used FROM package_entry WHERE package_id = NEW.package_id;
  SELECT coalesce(-sum(change), 0) INTO of_visit FROM package_entry
    WHERE appointment_id = NEW.appointment_id AND (NEW.why = 'USED' OR package_id = NEW.package_id);
  IF NEW.why = 'USED' AND (used >= package.visits OR of_visit <> 0 OR visit.person <> package.person
      OR package.withdrawn_at IS NOT NULL OR visit.day IS NULL OR visit.day > package.expires_on) THEN
    RAISE EXCEPTION 'package % has nothing for visit %', NEW.package_id, NEW.appointment_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'package_entry_is_covered';
  END IF;
  IF NEW.why <> 'USED' AND of_visit <> 1 THEN
    RAISE EXCEPTION 'visit % is not on package %', NEW.appointment_id, NEW.package_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'package_entry_gives_back_what_was_used';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER package_entry_is_covered BEFORE INSERT ON package_entry FOR EACH ROW EXECUTE FUNCTION guard_package_entry();
