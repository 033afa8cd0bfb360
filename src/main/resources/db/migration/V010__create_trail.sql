-- Who read or changed what. Entries are written in the transaction they describe and never change.
CREATE TABLE trail (
  id bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  subject text NOT NULL,
  client_id uuid,
  detail text,
  CONSTRAINT trail_pk PRIMARY KEY (id)
);
CREATE INDEX trail_by_client ON trail (client_id, at);

-- The chain over committed entries, made by the sealer: the order of sealing is the order of the chain, so that no
-- booking ever waits for another's entry.
CREATE TABLE trail_seal (
  position bigint NOT NULL,
  entry_id bigint NOT NULL,
  hash bytea NOT NULL,
  sealed_at timestamptz NOT NULL,
  CONSTRAINT trail_seal_pk PRIMARY KEY (position),
  CONSTRAINT trail_seal_entry_fk FOREIGN KEY (entry_id) REFERENCES trail (id),
  CONSTRAINT trail_seal_is_one_an_entry UNIQUE (entry_id)
);
CREATE TRIGGER trail_never_changes BEFORE UPDATE OR DELETE ON trail FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER trail_is_never_emptied BEFORE TRUNCATE ON trail EXECUTE FUNCTION refuse_change();
CREATE TRIGGER trail_seal_never_changes BEFORE UPDATE OR DELETE ON trail_seal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER trail_seal_is_never_emptied BEFORE TRUNCATE ON trail_seal EXECUTE FUNCTION refuse_change();

-- What the sealer still has to chain; filled by the entry itself, so that an entry committed late is never overlooked.
CREATE TABLE trail_unsealed (
  entry_id bigint NOT NULL,
  CONSTRAINT trail_unsealed_pk PRIMARY KEY (entry_id),
  CONSTRAINT trail_unsealed_entry_fk FOREIGN KEY (entry_id) REFERENCES trail (id)
);
CREATE FUNCTION trail_awaits_its_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO trail_unsealed (entry_id) VALUES (NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER trail_awaits_its_seal AFTER INSERT ON trail FOR EACH ROW EXECUTE FUNCTION trail_awaits_its_seal();
