-- fails: LAM0090 COUNT is computed over a group's rows, which do not exist yet in WHERE
SELECT Symbol FROM Trade WHERE COUNT(*) > 1 GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' MINUTE)
