-- rows: few.csv
-- row by row
SELECT Symbol, SUM(Quantity) AS q FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '10' SECOND) EMIT ON WINDOW CLOSE
