-- fails: LAM0300 RIGHT JOIN
SELECT a.Symbol FROM Trade a RIGHT OUTER JOIN Trade b ON a.Symbol = b.Symbol
