-- fails: LAM2060 ascending
SELECT LAG(Price) OVER (PARTITION BY Symbol ORDER BY Ts DESC) AS p FROM Trade
