-- fails: LAM0013 this '
SELECT (1 + 2 AS x FROM Trade
