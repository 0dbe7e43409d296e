-- fails: LAM0072 COUNT takes 1 argument, not 0
SELECT COUNT() AS n FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' MINUTE)
