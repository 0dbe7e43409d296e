-- Bids of an auction: a row of either side goes when the other one's watermark has passed what it waits for.
SELECT a.Symbol, a.Ts, a.Expires, b.Ts AS bid, b.Price
FROM (SELECT Symbol, Ts, Ts + INTERVAL '1' SECOND * Quantity AS Expires FROM Trade WHERE NOT Sell) AS a
JOIN Trade b ON a.Symbol = b.Symbol AND b.Ts BETWEEN a.Ts AND a.Expires
