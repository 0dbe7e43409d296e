-- fails: LAM0054 there is no column 'Price' here
WITH s AS (SELECT Symbol FROM Trade) SELECT Price FROM s
