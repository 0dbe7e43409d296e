-- fails: LAM? zero
SELECT Quantity / 0 AS v FROM Trade
