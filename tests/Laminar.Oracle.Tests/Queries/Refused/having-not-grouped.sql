-- fails: LAM0092 'Price' has many values in a group
SELECT Symbol FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' MINUTE) HAVING Price > 1
