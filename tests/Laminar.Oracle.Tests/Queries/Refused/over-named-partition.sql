-- fails: LAM0272 its partition, which cannot be said again
SELECT LAG(Price) OVER (w PARTITION BY Sell) AS p FROM Trade WINDOW w AS (PARTITION BY Symbol ORDER BY Ts)
