-- fails: LAM0185 LAG
SELECT LAG(Price) AS p FROM Trade
