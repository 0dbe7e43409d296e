-- row by row
SELECT Ts, a.Symbol, (SELECT MAX(Quantity) FROM Trade b WHERE b.Symbol = a.Symbol) AS most FROM Trade a STATE TTL INTERVAL '20' SECOND
