-- fails: LAM0090 COUNT is computed over a group's rows, which do not exist yet in GROUP BY
SELECT COUNT(*) AS n FROM Trade GROUP BY COUNT(*), TUMBLE(Ts, INTERVAL '1' MINUTE)
