-- rows: few.csv
-- in order
SELECT Symbol, SUM(Quantity) AS q, window_end AS e FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '10' SECOND) ORDER BY q DESC, Symbol
