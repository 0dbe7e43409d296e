-- fails: LAM2121 rows of a would be kept for ever
SELECT Price / (SELECT MAX(b.Price) FROM Trade b WHERE b.Symbol = a.Symbol) AS part FROM Trade a
