-- fails: LAM0060 's' is defined twice in this WITH
WITH s AS (SELECT Symbol FROM Trade), s AS (SELECT Price FROM Trade) SELECT Symbol FROM s
