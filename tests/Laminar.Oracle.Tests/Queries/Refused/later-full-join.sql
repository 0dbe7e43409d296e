-- fails: LAM0300 FULL JOIN
SELECT a.Symbol FROM Trade a FULL JOIN Trade b ON a.Symbol = b.Symbol
