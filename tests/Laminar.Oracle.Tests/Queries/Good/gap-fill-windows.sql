-- rows: few.csv
-- A second without rows has a row: the sum is NULL, the count carried on, the mean on the line between the neighbours. A's windows end at 10:00:01, 3 and 13: the last lies too far away.
WITH t AS (
    SELECT Symbol, window_end AS at, SUM(Quantity) AS q, COUNT(*) AS n, AVG(Price) AS mean FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' SECOND) LATE DATA DROP
)
SELECT * FROM TABLE(GAP_FILL(TABLE t PARTITION BY Symbol, DESCRIPTOR(at), INTERVAL '1' SECOND, LOCF(n), INTERPOLATE(mean), MAX GAP INTERVAL '5' SECOND))
