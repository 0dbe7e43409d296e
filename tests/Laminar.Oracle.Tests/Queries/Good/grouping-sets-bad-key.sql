-- A row of which one key fails is one bad row, and in no group of any set.
SELECT 12 / Quantity AS k, COUNT(*) AS n, SUM(Price) AS p FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '10' SECOND), ROLLUP (12 / Quantity)
