-- row by row
SELECT Symbol, SUM(Quantity) AS q FROM Trade GROUP BY Symbol HAVING SUM(Quantity) > (SELECT 2 * MAX(b.Quantity) FROM Trade b WHERE b.Symbol = Trade.Symbol AND NOT b.Sell)
