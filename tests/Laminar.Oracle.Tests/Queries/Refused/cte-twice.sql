-- fails: LAM? 
WITH s AS (SELECT Symbol FROM Trade), s AS (SELECT Price FROM Trade) SELECT Symbol FROM s
