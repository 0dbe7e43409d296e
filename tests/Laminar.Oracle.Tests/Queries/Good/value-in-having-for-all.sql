-- row by row
-- COUNT of nothing is 0 there, too; what else HAVING says is asked of the groups.
SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol HAVING COUNT(*) > 1 AND MAX(Price) > (SELECT COUNT(*) FROM Trade WHERE Sell AND Quantity < 100) + 15
