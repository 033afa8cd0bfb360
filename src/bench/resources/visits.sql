-- Visits from the day @first@ to the day @last@, counted from today. They lie where a desk would put them: an hour and
-- a quarter apart, inside the shifts, three in four of the places taken.
CREATE TEMPORARY TABLE place AS
WITH grid (therapist, room, starts_at) AS (VALUES
    ('ana', 'Room 1', time '08:00'), ('ana', 'Room 1', '09:15'), ('ana', 'Room 1', '10:30'),
    ('ana', 'Room 1', '12:45'), ('ana', 'Room 1', '14:00'),
    ('elena', 'Room 1', '16:00'), ('elena', 'Room 1', '17:15'), ('elena', 'Room 1', '18:30'),
    ('farid', 'Room 2', '08:00'), ('farid', 'Room 2', '09:15'), ('farid', 'Room 2', '10:30'),
    ('farid', 'Room 2', '13:15'), ('farid', 'Room 2', '14:30'),
    ('david', 'Room 2', '16:00'), ('david', 'Room 2', '17:15'),
    ('ben', 'Room 3', '09:00'), ('ben', 'Room 3', '10:15'), ('ben', 'Room 3', '11:30'),
    ('ben', 'Room 3', '13:45'), ('ben', 'Room 3', '15:00'),
    ('chloe', 'Room 3', '09:00'), ('chloe', 'Room 3', '16:15')),
  days AS (SELECT current_date + n AS day FROM generate_series(@first@, @last@) AS n)
SELECT t.id AS therapist, t.resource_id, r.id AS room, (d.day + g.starts_at) AT TIME ZONE l.zone AS starts_at,
  row_number() OVER (ORDER BY d.day, g.starts_at, t.id) AS n
FROM location l, days d, grid g JOIN therapist t ON t.id = g.therapist JOIN room r ON r.name = g.room
WHERE EXISTS (
    SELECT 1 FROM working_hours h
    WHERE h.therapist_id = t.id AND h.weekday = extract(isodow FROM d.day)
      AND h.starts_at <= g.starts_at AND h.ends_at >= g.starts_at + interval '75 minutes');
DELETE FROM place WHERE n % 4 = 3;
-- Where the sample clinic's own visits are, these give way.
DELETE FROM place p USING (
  SELECT c.* FROM claim c JOIN appointment a ON a.id = c.appointment_id
  WHERE a.choice_reason IS NULL OR a.choice_reason NOT LIKE 'bench%') AS c
WHERE (c.resource_id = p.resource_id OR c.resource_id IN (SELECT resource_id FROM room_table WHERE room_id = p.room))
  AND c.starts_at < p.starts_at + interval '75 minutes' AND c.ends_at > p.starts_at;

CREATE TEMPORARY TABLE visit AS
SELECT *, starts_at < now() AS over FROM place WHERE starts_at NOT BETWEEN now() - interval '1 day' AND now();

INSERT INTO appointment (id, location_id, client_id, state, technique_id, minutes, therapist_id, room_id, starts_at,
  ends_at, choice_reason, price_amount, price_currency, free_cancel_minutes, intake_id, screening_id, contact_email,
  link_hash, arrived_at, session_started_at, closed_at, created_at)
SELECT md5('visit' || v.therapist || v.starts_at)::uuid, l.id, md5('client' || c.n)::uuid, CASE WHEN over THEN 'COMPLETED' ELSE 'CONFIRMED' END,
  CASE therapist WHEN 'david' THEN 'deep_tissue' ELSE 'swedish' END, 60, therapist, room, starts_at,
  starts_at + interval '60 minutes', 'bench @first@', 9500, 'USD', 1440, md5('intake' || c.n)::uuid, md5('result' || c.n)::uuid,
  'regular' || c.n || '@example.test', sha256(('visit' || v.therapist || v.starts_at)::bytea), CASE WHEN over THEN starts_at END,
  CASE WHEN over THEN starts_at END, CASE WHEN over THEN starts_at + interval '60 minutes' END, now()
FROM visit v, location l, LATERAL (SELECT v.n % 3000 + 1 AS n) AS c;

INSERT INTO claim (location_id, resource_id, starts_at, ends_at, appointment_id, strain_minutes)
SELECT location_id, t.resource_id, starts_at, ends_at + interval '15 minutes', a.id, CASE WHEN k.strains THEN minutes ELSE 0 END
FROM appointment a JOIN therapist t ON t.id = a.therapist_id JOIN technique k ON k.id = a.technique_id
WHERE a.choice_reason = 'bench @first@'
UNION ALL
SELECT location_id, t.resource_id, starts_at, ends_at + interval '10 minutes', a.id, 0
FROM appointment a JOIN room_table t USING (room_id) WHERE a.choice_reason = 'bench @first@';

DROP TABLE place, visit;
VACUUM ANALYZE;
