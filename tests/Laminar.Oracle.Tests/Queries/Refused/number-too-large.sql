-- fails: LAM0079 the number 1e999 is out of DOUBLE's range
SELECT 1e999 AS v FROM Trade
