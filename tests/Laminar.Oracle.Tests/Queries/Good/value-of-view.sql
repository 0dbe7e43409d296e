-- row by row
WITH totals AS (SELECT Symbol, SUM(Quantity) AS q FROM Trade WHERE Sell GROUP BY Symbol)
SELECT a.Symbol, a.n, (SELECT t.q FROM totals t WHERE t.Symbol = a.Symbol) AS q FROM (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS a
