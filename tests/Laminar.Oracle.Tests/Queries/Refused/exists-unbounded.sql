-- fails: LAM2040 rows of both sides
SELECT Symbol FROM Trade a WHERE EXISTS (SELECT * FROM Trade b WHERE b.Symbol = a.Symbol)
