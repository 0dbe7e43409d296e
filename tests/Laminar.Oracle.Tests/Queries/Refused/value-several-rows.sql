-- fails: LAM0327 one row at most
SELECT (SELECT Symbol FROM Trade) AS s FROM Trade
