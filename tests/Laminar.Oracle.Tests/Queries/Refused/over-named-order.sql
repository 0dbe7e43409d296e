-- fails: LAM0272 an order already
SELECT LAG(Price) OVER (w ORDER BY Ts) AS p FROM Trade WINDOW w AS (PARTITION BY Symbol ORDER BY Ts)
