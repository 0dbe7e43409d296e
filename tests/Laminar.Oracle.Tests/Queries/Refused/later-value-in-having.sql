-- fails: LAM0300 a query as a value in HAVING
SELECT Symbol FROM Trade GROUP BY Symbol HAVING MAX(Price) > (SELECT AVG(Price) FROM Trade)
