-- fails: LAM0081 this fails for every row
SELECT Quantity + 1 / 0 AS v FROM Trade
