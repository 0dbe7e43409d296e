-- fails: LAM0071 SQRT does not take
SELECT SQRT(Sell) AS v FROM Trade
