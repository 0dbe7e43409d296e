-- fails: LAM0270 no window in front of this is named 'b'
SELECT LAG(Price) OVER a AS p FROM Trade WINDOW a AS (b ORDER BY Ts), b AS (PARTITION BY Symbol)
