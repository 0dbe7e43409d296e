-- Rows that are taken back are bounded by that: the times are tested on each pair.
SELECT a.Symbol, MAX(b.Price) AS best FROM (SELECT Symbol, MIN(Ts) AS Ts, MIN(Ts) + INTERVAL '30' SECOND AS Expires FROM Trade GROUP BY Symbol) AS a JOIN Trade b ON a.Symbol = b.Symbol WHERE b.Ts BETWEEN a.Ts AND a.Expires GROUP BY a.Symbol
