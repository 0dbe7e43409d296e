-- fails: LAM2040 rows of both sides
SELECT a.Symbol FROM Trade a SEMI JOIN Trade b ON a.Symbol = b.Symbol
