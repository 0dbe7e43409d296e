-- fails: LAM0070 there is no function 'EXTRACT
SELECT EXTRACT(FORTNIGHT FROM Ts) AS v FROM Trade
