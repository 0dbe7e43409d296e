-- fails: LAM0300 SEMI JOIN
SELECT a.Symbol FROM Trade a LEFT SEMI JOIN Trade b ON a.Symbol = b.Symbol
