-- fails: LAM0092 'Price' has many values in a group
SELECT Price, COUNT(*) AS n FROM Trade GROUP BY ROLLUP (Symbol)
