-- fails: LAM2060 not said here
SELECT SUM(Price) OVER (PARTITION BY Symbol) AS p FROM Trade
