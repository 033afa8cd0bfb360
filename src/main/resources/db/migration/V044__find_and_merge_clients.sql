-- The front desk finds a caller while they speak: by a name that was misheard, the end of a phone number, an e-mail
-- address or a birth date, and by nothing of health.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The name as it is looked for: without accents, since few type them.
ALTER TABLE client ADD COLUMN search_name text
  GENERATED ALWAYS AS (regexp_replace(normalize(name_key, NFKD), '[\u0300-\u036f]', '', 'g')) STORED;

-- Two records of one person: this one is read together with the one it names. Nothing that was signed moves, so that what
-- was joined by mistake can be taken apart again.
ALTER TABLE client
  ADD COLUMN merged_into uuid,
  ADD COLUMN merged_at timestamptz,
  ADD CONSTRAINT client_merged_into_fk FOREIGN KEY (merged_into) REFERENCES client (id),
  -- A record that leads to itself would never be found again.
  ADD CONSTRAINT client_is_not_merged_into_itself CHECK (merged_into <> id),
  -- The time in which it can be taken apart counts from then.
  ADD CONSTRAINT client_merged_says_when CHECK ((merged_into IS NULL) = (merged_at IS NULL));
CREATE INDEX client_by_survivor ON client (merged_into) WHERE merged_into IS NOT NULL;

-- Trigrams: the only index that finds a name which was typed wrong without reading every name.
CREATE INDEX client_by_likeness ON client USING gin (search_name gin_trgm_ops)
  WHERE restricted_at IS NULL AND erased_at IS NULL;
-- "Born in April 84" finds its few people at once; client_by_name_and_birth_date begins with the name.
CREATE INDEX client_by_birth_date ON client (birth_date) WHERE restricted_at IS NULL AND erased_at IS NULL;
-- People say the end of their number, so it is kept backwards.
CREATE INDEX client_contact_by_phone_end ON client_contact (reverse(value) text_pattern_ops) WHERE kind = 'PHONE';
-- Beginnings of e-mail addresses, and those that were typed wrong.
CREATE INDEX client_contact_by_likeness ON client_contact USING gin (value gin_trgm_ops) WHERE kind = 'EMAIL';
-- Who shares an address with somebody.
CREATE INDEX client_contact_by_value ON client_contact (value);

-- Everybody one of whose names is like this word. The bound is the function's own: two letters swapped in a name of four
-- must still be found ("osie" for "osei" shares two trigrams of five), and no setting of a connection may change that.
CREATE FUNCTION clients_called(word text) RETURNS TABLE (id uuid, likeness real)
  LANGUAGE sql STABLE ROWS 200 SET pg_trgm.word_similarity_threshold = 0.39 AS $$
  SELECT c.id, word_similarity(word, c.search_name) FROM client c
  WHERE word <% c.search_name AND c.restricted_at IS NULL AND c.erased_at IS NULL
$$;
