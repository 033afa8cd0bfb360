-- The sample clinic's place, people, rooms and prices.
INSERT INTO location (name, address, phone, opening, zone, country, currency, emergency_number, crisis_contact,
  lead_minutes, review_lead_minutes, horizon_days, hold_minutes, first_visit_minutes, free_cancel_minutes)
VALUES ('Rhomboid Clinic', '214 West 29th Street, 3rd floor, New York', '+12125550142', 'Monday to Saturday',
  'America/New_York', 'US', 'USD', '911', '988', 120, 360, 180, 10, 10, 1440);

INSERT INTO service (location_id, technique_id, minutes, price_amount, buffer_before_minutes, buffer_after_minutes)
SELECT l.id, t.id, s.minutes, s.price + CASE WHEN t.id IN ('deep_tissue', 'trigger_point') THEN 1000 ELSE 0 END, 0, 15
FROM location l, technique t, (VALUES (45, 7500), (60, 9500), (90, 13500)) AS s (minutes, price);

INSERT INTO room (location_id, name, turnaround_minutes, features)
SELECT l.id, r.name, 10, r.features
FROM location l, (VALUES
  ('Room 1', ARRAY['side_lying', 'step_free']), ('Room 2', ARRAY[]::text[]), ('Room 3', ARRAY['side_lying'])) AS r (name, features);

-- Room 3 has two tables.
WITH tables AS (INSERT INTO resource (kind) SELECT 'TABLE' FROM generate_series(1, 4) RETURNING id),
  numbered AS (SELECT id, row_number() OVER (ORDER BY id) AS n FROM tables)
INSERT INTO room_table (resource_id, room_id)
SELECT n.id, r.id FROM numbered n JOIN room r ON r.name = 'Room ' || least(n.n, 3);

WITH people (id, name) AS (VALUES ('ana', 'Ana Ruiz'), ('ben', 'Ben Carter'), ('chloe', 'Chloe Kim'),
    ('david', 'David Osei'), ('elena', 'Elena Petrova'), ('farid', 'Farid Rahimi')),
  resources AS (INSERT INTO resource (kind) SELECT 'THERAPIST' FROM people RETURNING id),
  numbered AS (SELECT id, row_number() OVER (ORDER BY id) AS n FROM resources),
  named AS (SELECT p.*, row_number() OVER (ORDER BY p.id) AS n FROM people p)
INSERT INTO therapist (id, resource_id, name)
SELECT named.id, numbered.id, named.name FROM named JOIN numbered USING (n);

INSERT INTO qualification (therapist_id, technique_id) VALUES
  ('ana', 'swedish'), ('ana', 'myofascial'),
  ('ben', 'deep_tissue'), ('ben', 'trigger_point'), ('ben', 'swedish'),
  ('chloe', 'swedish'), ('chloe', 'trigger_point'), ('chloe', 'myofascial'),
  ('david', 'deep_tissue'), ('david', 'trigger_point'),
  ('elena', 'myofascial'), ('elena', 'swedish'), ('elena', 'deep_tissue'),
  ('farid', 'trigger_point'), ('farid', 'deep_tissue'), ('farid', 'swedish'), ('farid', 'myofascial');
-- Deep tissue wears out the hands: how many minutes of it a day.
UPDATE therapist SET strain_minutes_a_day = l.minutes
FROM (VALUES ('ben', 180), ('david', 240), ('elena', 180), ('farid', 240)) AS l (id, minutes) WHERE therapist.id = l.id;
INSERT INTO competence (therapist_id, name) VALUES ('ana', 'prenatal'), ('chloe', 'oncology');

-- Monday to Saturday, with a lunch break between two shifts.
INSERT INTO working_hours (location_id, therapist_id, weekday, starts_at, ends_at)
SELECT l.id, h.therapist, d.weekday, h.starts_at, h.ends_at
FROM location l, (VALUES
    ('ana', 1, 5, time '08:00', time '12:00'), ('ana', 1, 5, time '12:45', time '16:00'),
    ('ben', 1, 4, time '09:00', time '13:00'), ('ben', 1, 4, time '13:45', time '17:30'),
    ('chloe', 1, 3, time '10:00', time '14:00'), ('chloe', 1, 3, time '14:30', time '18:30'),
    ('chloe', 6, 6, time '09:00', time '13:00'),
    ('david', 2, 6, time '11:00', time '14:30'), ('david', 2, 6, time '15:15', time '19:00'),
    ('elena', 1, 5, time '12:00', time '15:30'), ('elena', 1, 5, time '16:00', time '20:00'),
    ('farid', 2, 6, time '08:00', time '12:30'), ('farid', 2, 6, time '13:15', time '16:30')
  ) AS h (therapist, first_day, last_day, starts_at, ends_at),
  LATERAL generate_series(h.first_day, h.last_day) AS d (weekday);
