-- fails: LAM0300 JOIN
SELECT a.Symbol FROM Trade a JOIN Trade b ON a.Symbol = b.Symbol
