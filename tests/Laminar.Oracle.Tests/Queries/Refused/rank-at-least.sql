-- fails: LAM2064 rn <= 10
SELECT Symbol FROM (SELECT Symbol, RANK() OVER (ORDER BY Price) AS r FROM Trade) AS ranked WHERE r >= 2
