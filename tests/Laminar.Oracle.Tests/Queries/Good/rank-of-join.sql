-- rows: few.csv
SELECT Symbol, Later, rn
FROM (SELECT a.Symbol, b.Quantity AS Later, ROW_NUMBER() OVER (PARTITION BY a.Symbol ORDER BY b.Quantity DESC, a.Ts) AS rn
      FROM Trade AS a JOIN Trade AS b ON a.Symbol = b.Symbol AND b.Ts BETWEEN a.Ts AND a.Ts + INTERVAL '15' SECOND) AS q
WHERE rn <= 2
