-- fails: LAM? Price
SELECT Price FROM (SELECT Symbol FROM Trade) AS s
