-- fails: LAM0300 query
SELECT (SELECT Symbol FROM Trade) AS s FROM Trade
