-- fails: LAM0300 several ranks
SELECT Symbol, RANK() OVER (ORDER BY Price) AS r, RANK() OVER (ORDER BY Quantity) AS q FROM Trade
