-- fails: LAM0300 LEFT JOIN
SELECT a.Symbol FROM Trade a LEFT JOIN Trade b ON a.Symbol = b.Symbol
