WITH daily AS (
    SELECT Origin, COUNT(*) AS n, SUM(Delay) AS late, window_start AS day
    FROM Flight
    GROUP BY Origin, TUMBLE(Departure, INTERVAL '1' DAY)
)
SELECT Origin, day, late / n AS mean, COALESCE(NULLIF(late, 0), -1) AS late, CASE WHEN n > 5 THEN 'busy' END AS busy
FROM daily
WHERE late > 60 OR n >= 8
-- postgres
SELECT origin, day, late / n, coalesce(nullif(late, 0), -1), CASE WHEN n > 5 THEN 'busy' END
FROM (SELECT origin, count(*) AS n, sum(delay) AS late, date_trunc('day', departure) AS day FROM flight GROUP BY 1, 4) AS daily
WHERE late > 60 OR n >= 8
