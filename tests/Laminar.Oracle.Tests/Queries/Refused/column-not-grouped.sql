-- fails: LAM0092 'Price' has many values in a group
SELECT Price FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' MINUTE)
