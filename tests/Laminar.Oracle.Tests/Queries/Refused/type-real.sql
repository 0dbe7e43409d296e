-- fails: LAM0076 BOOLEAN cannot be cast to REAL
SELECT CAST(Sell AS REAL) AS a FROM Trade
