SELECT Quantity BETWEEN 50 AND 100 AS a, Quantity NOT BETWEEN 50 AND 100 AS b, Symbol IN ('A', 'B') AS c, Symbol NOT IN ('A', 'B') AS d, Fee IN (0.5, NULL) AS e FROM Trade
