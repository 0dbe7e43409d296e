-- row by row
-- COUNT of nothing is 0, and so is what is computed of it.
SELECT a.Symbol, (SELECT COUNT(*) FROM Trade b WHERE b.Symbol = a.Symbol AND b.Sell) AS sales, (SELECT 10 * COUNT(Note) + 1 FROM Trade b WHERE a.Symbol = b.Symbol AND b.Sell) AS notes FROM (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS a
