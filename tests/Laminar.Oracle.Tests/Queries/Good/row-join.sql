-- rows: few.csv
SELECT a.Quantity, b.Quantity AS other, b.r.f2 AS sell FROM (SELECT ROW(Symbol, Sell) AS r, Quantity, Ts FROM Trade) AS a JOIN (SELECT ROW(Symbol, Sell) AS r, Quantity, Ts FROM Trade) AS b
    ON a.r = b.r AND a.Ts BETWEEN b.Ts AND b.Ts + INTERVAL '10' SECOND
