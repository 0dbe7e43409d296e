WITH per_second AS (
    SELECT Symbol, SUM(Quantity) AS q, window_end AS ts
    FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' SECOND))
SELECT Symbol, MAX(q) AS busiest, window_start
FROM per_second WHERE q > 10
GROUP BY Symbol, TUMBLE(ts, INTERVAL '1' MINUTE)
