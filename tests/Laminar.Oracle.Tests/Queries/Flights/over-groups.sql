SELECT Origin, window_end, COUNT(*) AS n, SUM(COUNT(*)) OVER (PARTITION BY Origin ORDER BY window_end) AS SoFar, COUNT(*) - LAG(COUNT(*)) OVER (PARTITION BY Origin ORDER BY window_end) AS More
FROM Flight GROUP BY Origin, TUMBLE(Departure, INTERVAL '1' DAY) LATE DATA DROP
-- postgres
SELECT origin, date_trunc('day', departure) + interval '1 day', count(*), sum(count(*)) OVER w, count(*) - lag(count(*)) OVER w
FROM flight GROUP BY origin, date_trunc('day', departure) WINDOW w AS (PARTITION BY origin ORDER BY date_trunc('day', departure))
