-- fails: LAM0181 the number of NTH_VALUE is a whole number from 1
SELECT NTH_VALUE(Price, 0) OVER (PARTITION BY Symbol ORDER BY Ts) AS p FROM Trade
