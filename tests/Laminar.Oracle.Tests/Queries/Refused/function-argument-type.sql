-- fails: LAM? SQRT
SELECT SQRT(Sell) AS v FROM Trade
