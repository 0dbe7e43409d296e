-- fails: LAM0271 WINDOW W is there twice
SELECT LAG(Price) OVER w AS p FROM Trade WINDOW w AS (PARTITION BY Symbol ORDER BY Ts), W AS (ORDER BY Ts)
