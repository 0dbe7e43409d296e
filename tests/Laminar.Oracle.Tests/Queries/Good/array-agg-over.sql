-- rows: few.csv
SELECT Symbol, Quantity, ARRAY_AGG(Quantity) OVER (PARTITION BY Symbol ORDER BY Ts ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS last_two FROM Trade
