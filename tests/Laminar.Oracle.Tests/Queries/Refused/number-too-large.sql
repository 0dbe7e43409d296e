-- fails: LAM? 
SELECT 1e999 AS v FROM Trade
