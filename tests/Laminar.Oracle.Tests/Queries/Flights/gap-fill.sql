WITH hours AS (SELECT Origin, window_end, COUNT(*) AS n, SUM(Delay) AS late, MAX(Distance) AS far FROM Flight GROUP BY Origin, TUMBLE(Departure, INTERVAL '1' HOUR) EMIT ON WINDOW CLOSE)
SELECT * FROM TABLE(GAP_FILL(TABLE hours PARTITION BY Origin, DESCRIPTOR(window_end), INTERVAL '1' HOUR, LOCF(far), INTERPOLATE(late), MAX GAP INTERVAL '12' HOUR))
-- postgres
WITH hours AS (
    SELECT origin, date_trunc('hour', departure) + interval '1 hour' AS at, count(*) AS n, sum(delay)::float8 AS late, max(distance) AS far FROM flight GROUP BY 1, 2
), pairs AS (
    SELECT *, lead(at) OVER w AS next_at, lead(late) OVER w AS next_late FROM hours WINDOW w AS (PARTITION BY origin ORDER BY at)
)
SELECT origin, at, n, late, far FROM hours
UNION ALL
SELECT origin, b.at, NULL, late + (next_late - late) * (extract(epoch FROM b.at - p.at)::float8 / extract(epoch FROM next_at - p.at)::float8), far
FROM pairs p, LATERAL generate_series(p.at + interval '1 hour', next_at - interval '1 hour', interval '1 hour') AS b (at) WHERE next_at - p.at <= interval '12 hours'
