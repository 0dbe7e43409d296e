-- fails: LAM? 
SELECT (1 + 2 AS x FROM Trade
