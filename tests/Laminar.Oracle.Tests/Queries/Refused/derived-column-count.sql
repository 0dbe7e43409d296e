-- fails: LAM? 
SELECT a FROM (SELECT Symbol FROM Trade) AS s (a, b)
