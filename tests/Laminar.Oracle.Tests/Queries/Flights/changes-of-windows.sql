SELECT Origin, window_start, COUNT(*) AS n, SUM(Delay) AS delay
FROM Flight GROUP BY Origin, TUMBLE(Departure, INTERVAL '1' DAY) EMIT CHANGES
-- postgres
SELECT origin, date_trunc('day', departure), count(*), sum(delay) FROM flight GROUP BY 1, 2
