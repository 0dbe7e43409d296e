WITH waits AS (SELECT Departure, Destination, Delay, Origin FROM Flight WHERE Delay > 20)
SELECT f.Departure, f.Origin, f.Destination, v.Departure AS since, v.Delay AS delayed
FROM Flight AS f LEFT JOIN waits FOR SYSTEM_TIME AS OF f.Departure AS v ON f.Origin = v.Destination AND v.Delay > f.Delay
-- postgres
SELECT f.departure, f.origin, f.destination, v.departure, v.delay
FROM flight f LEFT JOIN LATERAL (SELECT * FROM flight v WHERE v.delay > 20 AND v.destination = f.origin AND v.departure <= f.departure ORDER BY v.departure DESC, v.id DESC LIMIT 1) v ON v.delay > f.delay
