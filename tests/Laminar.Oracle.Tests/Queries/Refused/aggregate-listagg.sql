-- fails: LAM0096 SUM does not take WITHIN GROUP
SELECT SUM(Quantity) WITHIN GROUP (ORDER BY Price) AS a FROM Trade
