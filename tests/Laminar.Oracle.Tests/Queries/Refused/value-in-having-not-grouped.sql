-- fails: LAM0092 Note
SELECT Symbol FROM Trade GROUP BY Symbol HAVING MAX(Price) > (SELECT AVG(b.Price) FROM Trade b WHERE b.Note = Trade.Note)
