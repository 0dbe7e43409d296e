-- fails: LAM0104 months and years differ in length, so intervals do not have them
SELECT COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '1' MONTH)
