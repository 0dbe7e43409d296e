-- fails: LAM0121 GROUPING tells which keys of GROUP BY are rolled up
SELECT GROUPING(Price) AS g, COUNT(*) AS n FROM Trade GROUP BY ROLLUP (Symbol)
