-- fails: LAM0300 ANTI JOIN
SELECT a.Symbol FROM Trade a LEFT ANTI JOIN Trade b ON a.Symbol = b.Symbol
