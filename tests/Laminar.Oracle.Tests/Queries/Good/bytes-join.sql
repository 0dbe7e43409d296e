-- rows: few.csv
SELECT a.k, a.Quantity, b.Quantity AS other FROM (SELECT CONVERT_TO(Symbol, 'UTF8') AS k, Quantity, Ts FROM Trade) AS a JOIN (SELECT CONVERT_TO(Symbol, 'UTF8') AS k, Quantity, Ts FROM Trade WHERE Sell) AS b
    ON a.k = b.k AND a.Ts BETWEEN b.Ts AND b.Ts + INTERVAL '10' SECOND
