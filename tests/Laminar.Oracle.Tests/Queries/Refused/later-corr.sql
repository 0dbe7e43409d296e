-- fails: LAM0300 CORR
SELECT Symbol, CORR(Price, Quantity) AS v FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' MINUTE)
