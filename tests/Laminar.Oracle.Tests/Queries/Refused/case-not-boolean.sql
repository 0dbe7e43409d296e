-- fails: LAM0074 WHEN needs a condition (BOOLEAN)
SELECT CASE WHEN Quantity THEN 1 END AS a FROM Trade
