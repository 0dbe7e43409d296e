-- fails: LAM? Price
WITH s AS (SELECT Symbol FROM Trade) SELECT Price FROM s
