-- An equality with a column of the row bounds how long rows are kept, and has to hold all the same.
SELECT a.Symbol, a.Ts, a.Expires, b.Ts AS bid, b.Price
FROM (SELECT Symbol, Ts, Ts + CASE Symbol WHEN 'A' THEN INTERVAL '31' SECOND ELSE INTERVAL '66' SECOND END AS Expires FROM Trade WHERE NOT Sell) AS a
JOIN Trade b ON a.Symbol = b.Symbol AND b.Ts >= a.Ts AND b.Ts = a.Expires
