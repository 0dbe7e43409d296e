-- fails: LAM0070 there is no function 'MODUS'
SELECT MODUS(Quantity) AS a FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '10' SECOND)
