-- fails: LAM2020 the lateness is a constant interval such as INTERVAL '10' SECOND, and this is INTEGER
SELECT COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '10' SECOND) ALLOW LATENESS 5
