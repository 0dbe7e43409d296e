-- fails: LAM0091 COUNT cannot be computed inside another aggregate
SELECT SUM(COUNT(*)) AS v FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' MINUTE)
