-- The sample clinic, grown to 3,000 clients; visits.sql gives them their visits.
UPDATE location SET horizon_days = 730;

INSERT INTO data_key (id, wrapped, wrapped_by)
SELECT md5('key' || n)::uuid, decode(md5('wrapped' || n), 'hex'), 'bench' FROM generate_series(1, 3000) AS n;

INSERT INTO client (id, name, name_key, birth_date, key_id, created_at)
SELECT md5('client' || n)::uuid, 'Regular ' || n, 'regular ' || n, date '1950-01-01' + n * 5, md5('key' || n)::uuid, now()
FROM generate_series(1, 3000) AS n;

INSERT INTO client_contact (client_id, kind, value)
SELECT md5('client' || n)::uuid, 'EMAIL', 'regular' || n || '@example.test' FROM generate_series(1, 3000) AS n;

INSERT INTO intake (id, client_id, created_at)
SELECT md5('intake' || n)::uuid, md5('client' || n)::uuid, now() FROM generate_series(1, 3000) AS n;

INSERT INTO intake_revision (id, intake_id, number, key_id, rule_set_sha256, questionnaire, answers, answers_sha256,
  consent_version, signature, signed_at)
SELECT md5('revision' || n)::uuid, md5('intake' || n)::uuid, 1, md5('key' || n)::uuid, q.rule_set_sha256, q.number, '\x00', '\x00',
  '1', '\x00', now()
FROM generate_series(1, 3000) AS n, (SELECT * FROM questionnaire ORDER BY number DESC LIMIT 1) q;

INSERT INTO screening_result (id, revision_id, rule_set_version, rule_set_sha256, questionnaire, disposition, open_techniques,
  result, judged_at)
SELECT md5('result' || n)::uuid, md5('revision' || n)::uuid, r.version, r.sha256, q.number, 'BOOK_NORMALLY',
  ARRAY['swedish', 'deep_tissue', 'trigger_point', 'myofascial'], '\x00', now()
FROM generate_series(1, 3000) AS n, (SELECT * FROM questionnaire ORDER BY number DESC LIMIT 1) q
  JOIN rule_set r ON r.sha256 = q.rule_set_sha256;
