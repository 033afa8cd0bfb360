-- What a therapist writes about a visit and signs: the treatment note, its addenda, words for the days after, letters to
-- a physician and how each went out. Content and signature are ciphertext under the client's key; the digest covers the
-- ciphertext of both, so that it holds after the key is destroyed.
CREATE TABLE clinical_document (
  id uuid NOT NULL,
  kind text NOT NULL,
  client_id uuid NOT NULL,
  appointment_id uuid NOT NULL,
  about_id uuid,
  therapist_id text NOT NULL,
  content bytea NOT NULL,
  signature bytea NOT NULL,
  sha256 bytea NOT NULL,
  signed_at timestamptz NOT NULL,
  CONSTRAINT clinical_document_pk PRIMARY KEY (id),
  CONSTRAINT clinical_document_client_fk FOREIGN KEY (client_id) REFERENCES client (id),
  CONSTRAINT clinical_document_appointment_fk FOREIGN KEY (appointment_id) REFERENCES appointment (id),
  CONSTRAINT clinical_document_about_fk FOREIGN KEY (about_id) REFERENCES clinical_document (id),
  CONSTRAINT clinical_document_therapist_fk FOREIGN KEY (therapist_id) REFERENCES therapist (id),
  CONSTRAINT clinical_document_kind_is_known CHECK (kind IN ('NOTE', 'ADDENDUM', 'AFTER_CARE', 'LETTER', 'SENDING')),
  -- An addendum without its note, or the sending of no letter, would say nothing.
  CONSTRAINT clinical_document_hangs_on_another CHECK ((kind IN ('ADDENDUM', 'SENDING')) = (about_id IS NOT NULL)),
  -- A document whose digest was left out could be replaced unseen.
  CONSTRAINT clinical_document_digest_fits CHECK (sha256 = sha256(content || signature))
);
-- A second note would leave open which of them counts.
CREATE UNIQUE INDEX clinical_document_one_note_a_visit ON clinical_document (appointment_id) WHERE kind = 'NOTE';
CREATE INDEX clinical_document_by_appointment ON clinical_document (appointment_id, kind);
CREATE INDEX clinical_document_by_client ON clinical_document (client_id, signed_at);
CREATE INDEX clinical_document_by_about ON clinical_document (about_id) WHERE about_id IS NOT NULL;
CREATE TRIGGER clinical_document_never_changes BEFORE UPDATE OR DELETE ON clinical_document
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER clinical_document_is_never_emptied BEFORE TRUNCATE ON clinical_document EXECUTE FUNCTION refuse_change();

-- A note or a letter while it is being written. The version tells a page that it shows an older state; the tab lets one
-- page go on whose last answer was lost on its way.
CREATE TABLE clinical_document_draft (
  id uuid NOT NULL,
  appointment_id uuid NOT NULL,
  kind text NOT NULL,
  version integer NOT NULL,
  tab uuid NOT NULL,
  content bytea NOT NULL,
  saved_at timestamptz NOT NULL,
  CONSTRAINT clinical_document_draft_pk PRIMARY KEY (id),
  CONSTRAINT clinical_document_draft_appointment_fk FOREIGN KEY (appointment_id) REFERENCES appointment (id),
  CONSTRAINT clinical_document_draft_kind_is_known CHECK (kind IN ('NOTE', 'LETTER')),
  -- Two drafts of one note would each lack what the other has.
  CONSTRAINT clinical_document_draft_is_one_a_visit UNIQUE (appointment_id, kind),
  CONSTRAINT clinical_document_draft_version_counts_from_one CHECK (version >= 1)
);
