-- fails: LAM? Price
SELECT Symbol FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' MINUTE) HAVING Price > 1
