-- How often each thing was tried lately, counted for all nodes together. Who tried, and at what, is a keyed hash: nothing
-- here names an address or a person. Unlogged, so that counting waits for no disk: what a crash forgets is only how
-- often somebody has tried.
CREATE UNLOGGED TABLE rate_limit (
  id bytea NOT NULL,
  -- Null between the moment a row is made and its first count.
  state bytea,
  -- From here on the row says no more than no row would. A day for one that was made and never counted in.
  expires_at timestamptz NOT NULL DEFAULT now() + interval '1 day',
  -- Keeps two nodes from counting the same tries apart.
  CONSTRAINT rate_limit_pk PRIMARY KEY (id),
  -- Keeps plain addresses and names out: a keyed hash has this length.
  CONSTRAINT rate_limit_id_is_a_hash CHECK (octet_length(id) = 32)
);
-- Keeps the daily erasure from reading every row.
CREATE INDEX rate_limit_by_end ON rate_limit (expires_at);
