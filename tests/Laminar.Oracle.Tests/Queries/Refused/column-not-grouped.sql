-- fails: LAM? Price
SELECT Price FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' MINUTE)
