-- The versions are a changelog: each row of a day takes the day's version back and brings another.
WITH days AS (SELECT Origin, window_end AS valid, COUNT(*) AS n, MAX(Delay) AS worst FROM Flight GROUP BY Origin, TUMBLE(Departure, INTERVAL '1' DAY) EMIT CHANGES)
SELECT f.Departure, f.Origin, f.Destination, d.valid, d.n, d.worst FROM Flight AS f LEFT JOIN days FOR SYSTEM_TIME AS OF f.Departure AS d ON f.Origin = d.Origin
-- postgres
SELECT f.departure, f.origin, f.destination, d.valid, d.n, d.worst
FROM flight f LEFT JOIN LATERAL (SELECT date_trunc('day', g.departure) + interval '1 day' AS valid, count(*) AS n, max(g.delay) AS worst FROM flight g
    WHERE g.origin = f.origin AND g.departure < date_trunc('day', f.departure) GROUP BY 1 ORDER BY 1 DESC LIMIT 1) d ON true
