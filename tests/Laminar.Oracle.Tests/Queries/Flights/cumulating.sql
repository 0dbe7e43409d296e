SELECT Origin, window_start, window_end, COUNT(*) AS n, SUM(Delay) AS delay
FROM Flight GROUP BY Origin, CUMULATE(Departure, INTERVAL '6' HOUR, INTERVAL '1' DAY)
-- postgres
SELECT origin, date_trunc('day', departure), e, count(*), sum(delay)
FROM flight, generate_series(date_trunc('day', departure) + interval '6 hours', date_trunc('day', departure) + interval '1 day', interval '6 hours') AS e
WHERE departure < e
GROUP BY 1, 2, 3
