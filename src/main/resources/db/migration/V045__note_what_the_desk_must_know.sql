-- What the front desk writes about a client for itself ("prefers the early hours"), as ciphertext under the client's key:
-- it is not for health words, and somebody will write some.
CREATE TABLE desk_note (
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  words bytea NOT NULL,
  written_by text NOT NULL,
  written_at timestamptz NOT NULL,
  CONSTRAINT desk_note_pk PRIMARY KEY (id),
  CONSTRAINT desk_note_client_fk FOREIGN KEY (client_id) REFERENCES client (id)
);
-- The notes of one client, newest first.
CREATE INDEX desk_note_by_client ON desk_note (client_id, written_at);

-- People the desk was told belong together although they share no address: one row a pair, the smaller id first. A
-- guardian is named as one.
CREATE TABLE household_bond (
  client_id uuid NOT NULL,
  other_id uuid NOT NULL,
  guardian_id uuid,
  linked_by text NOT NULL,
  linked_at timestamptz NOT NULL,
  CONSTRAINT household_bond_pk PRIMARY KEY (client_id, other_id),
  CONSTRAINT household_bond_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT household_bond_other_fk FOREIGN KEY (other_id) REFERENCES client (id),
  -- The same pair twice would need removing twice.
  CONSTRAINT household_bond_names_a_pair_once CHECK (client_id < other_id),
  -- A stranger is nobody's guardian.
  CONSTRAINT household_bond_guardian_is_of_the_pair CHECK (guardian_id IN (client_id, other_id))
);
CREATE INDEX household_bond_by_other ON household_bond (other_id);
