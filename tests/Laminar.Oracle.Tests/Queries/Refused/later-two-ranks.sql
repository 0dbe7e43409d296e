-- fails: LAM0300 ranks in two windows
SELECT Symbol, RANK() OVER (ORDER BY Price) AS r, RANK() OVER (ORDER BY Quantity) AS q FROM Trade
