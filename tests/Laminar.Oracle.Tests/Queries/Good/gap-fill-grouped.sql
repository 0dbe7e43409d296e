-- rows: few.csv
-- Buckets with an offset, all rows one series, grouped by windows above; the alias names the columns.
WITH t AS (SELECT Ts, Quantity FROM Trade)
SELECT window_start, COUNT(*) AS n, AVG(q) AS mean FROM TABLE(GAP_FILL(TABLE t, DESCRIPTOR(Ts), INTERVAL '2' SECOND, INTERVAL '0.5' SECOND, LOCF(Quantity), MAX GAP INTERVAL '30' SECOND)) AS g(at, q)
GROUP BY TUMBLE(at, INTERVAL '10' SECOND)
LATE DATA DROP
