-- fails: LAM0054 there is no column 'Price' here
SELECT Price FROM (SELECT Symbol FROM Trade) AS s
