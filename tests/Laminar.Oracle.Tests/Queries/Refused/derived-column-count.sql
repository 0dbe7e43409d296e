-- fails: LAM0058 's' names 2 columns, but the query has 1
SELECT a FROM (SELECT Symbol FROM Trade) AS s (a, b)
