-- fails: LAM? COALESCE
SELECT COALESCE(Fee, 'none') AS v FROM Trade
