-- A row without a match comes when its end has passed; one whose end is NULL has none.
SELECT a.Symbol, a.Ts, a.Expires, b.Ts AS bid
FROM (SELECT Symbol, Ts, CASE WHEN Note <> 'big' THEN Ts + INTERVAL '30' SECOND END AS Expires FROM Trade) AS a
LEFT JOIN Trade b ON a.Symbol = b.Symbol AND b.Ts > a.Ts AND b.Ts < a.Expires + INTERVAL '5' SECOND
