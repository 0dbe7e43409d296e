-- fails: LAM0181 the offset of LAG
SELECT LAG(Price, Quantity) OVER (PARTITION BY Symbol ORDER BY Ts) AS p FROM Trade
