-- fails: LAM0300 JOIN
SELECT a.Symbol FROM Trade a, Trade b WHERE a.Symbol = b.Symbol
