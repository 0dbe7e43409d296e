-- fails: LAM0096 SUM does not take ORDER BY inside it
SELECT SUM(Quantity ORDER BY Price) AS a FROM Trade
