SELECT * FROM (SELECT g.Origin, g.Departure, g.Destination, g.Delay
    FROM TABLE(GAP_FILL(TABLE Flight PARTITION BY Origin, DESCRIPTOR(Departure), INTERVAL '10' MINUTE, INTERVAL '7' MINUTE, LOCF(Destination), MAX GAP INTERVAL '4' HOUR)) AS g) AS q
WHERE Delay IS NULL
LATE DATA DROP
-- postgres
SELECT origin, b.at, destination, NULL
FROM (SELECT *, lead(departure) OVER (PARTITION BY origin ORDER BY departure, id) AS next_at FROM flight) AS p,
    LATERAL generate_series(date_bin('10 minutes', p.departure, '1970-01-01 00:07') + interval '10 minutes', next_at - interval '1 microsecond', interval '10 minutes') AS b (at)
WHERE next_at - departure <= interval '4 hours'
