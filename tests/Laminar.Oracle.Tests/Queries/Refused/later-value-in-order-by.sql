-- fails: LAM0300 a query as a value in ORDER BY
SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol ORDER BY (SELECT MAX(Price) FROM Trade b WHERE b.Symbol = Trade.Symbol) LIMIT 2
