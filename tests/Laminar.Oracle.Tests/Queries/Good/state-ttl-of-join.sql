-- rows: few.csv
-- row by row
-- Groups of pairs, forgotten three seconds after the last one
SELECT a.Symbol, COUNT(*) AS n FROM Trade AS a JOIN Trade AS b ON a.Symbol = b.Symbol AND b.Ts BETWEEN a.Ts AND a.Ts + INTERVAL '2' SECOND GROUP BY a.Symbol STATE TTL INTERVAL '3' SECOND
