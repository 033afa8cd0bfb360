-- A client's record ends in two steps. Restricted, it is kept under lock for as long as the law wants treatment records
-- kept: who it is about is ciphertext like the answers, and every page treats it as not there. Erased, its key is gone:
-- the signed rows stay as ciphertext that nobody can ever read.
ALTER TABLE client
  ADD COLUMN restricted_at timestamptz,
  ADD COLUMN erase_after date,
  ADD COLUMN sealed_identity bytea,
  ADD COLUMN erased_at timestamptz,
  -- A restriction without an end would keep somebody's record for ever.
  ADD CONSTRAINT client_restriction_ends CHECK ((restricted_at IS NULL) = (erase_after IS NULL)),
  -- While a record is restricted its name and birth date are only in the sealed value, and after erasure nowhere.
  ADD CONSTRAINT client_is_sealed_while_restricted CHECK (
    (sealed_identity IS NOT NULL) = (restricted_at IS NOT NULL AND erased_at IS NULL)),
  ADD CONSTRAINT client_closed_is_nobody CHECK (
    (restricted_at IS NULL AND erased_at IS NULL) OR birth_date = DATE '1900-01-01'),
  -- An erased client has no key left, so that nothing of theirs can be read by mistake.
  ADD CONSTRAINT client_key_is_gone_once_erased CHECK (erased_at IS NULL OR (key_id IS NULL AND name_key = ''));
COMMENT ON COLUMN client.name_key IS
  'The name as it is compared. Of a restricted client a keyed fingerprint of it, so that the owner can still find the record.';

-- The nightly look for records whose time is over.
CREATE INDEX client_restricted_until ON client (erase_after) WHERE restricted_at IS NOT NULL AND erased_at IS NULL;

-- Whoever is expected can be reached; the addresses of a closed record go, and with them the way to reach anybody.
ALTER TABLE appointment
  ADD COLUMN forgotten boolean NOT NULL DEFAULT false,
  DROP CONSTRAINT appointment_can_be_reached,
  ADD CONSTRAINT appointment_can_be_reached CHECK (forgotten = (num_nonnulls(contact_email, contact_phone) = 0));

-- How long records are kept after the last visit; of a child, counted from the birthday on which they come of age.
ALTER TABLE location
  ADD COLUMN retention_years integer NOT NULL DEFAULT 7,
  ADD COLUMN retention_adult_age integer NOT NULL DEFAULT 18,
  ADD COLUMN retention_nightly boolean NOT NULL DEFAULT false,
  -- A typing error must not erase a clinic's records.
  ADD CONSTRAINT location_retention_makes_sense CHECK (
    retention_years BETWEEN 1 AND 50 AND retention_adult_age BETWEEN 18 AND 21);

-- Which master key (by its fingerprint) the owner has said is kept in a second place. A new key asks again.
CREATE TABLE key_copy (
  master_key_id text NOT NULL,
  confirmed_by text NOT NULL,
  confirmed_at timestamptz NOT NULL,
  CONSTRAINT key_copy_pk PRIMARY KEY (master_key_id)
);

-- A key whose name says nothing is a key that nobody can find.
ALTER TABLE data_key ADD CONSTRAINT data_key_says_who_wrapped_it CHECK (wrapped_by ~ '^[0-9a-f]{8}$');
ALTER TABLE secret ADD CONSTRAINT secret_says_who_wrapped_it CHECK (wrapped_by ~ '^[0-9a-f]{8}$');
-- How far a rotation has come.
CREATE INDEX data_key_by_master_key ON data_key (wrapped_by);
