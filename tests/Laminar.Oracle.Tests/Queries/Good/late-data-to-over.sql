-- Rows that OVER hands on are in order: those that are late it has dropped itself, so that none is late above it.
-- rows: few.csv
WITH Counts AS (
  SELECT COUNT(before) AS n
  FROM (SELECT Ts, LAG(Price) OVER (PARTITION BY Symbol ORDER BY Ts) AS before FROM Trade) AS q
  GROUP BY TUMBLE(Ts, INTERVAL '5' SECOND) LATE DATA TO Missed)
SELECT 'counted' AS what, SUM(n) AS k FROM Counts UNION ALL SELECT 'late', COUNT(before) FROM Missed
