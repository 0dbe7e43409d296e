SELECT Symbol, COUNT(*) AS n, SUM(Quantity) AS q FROM Trade GROUP BY Symbol HAVING COUNT(*) > 1
