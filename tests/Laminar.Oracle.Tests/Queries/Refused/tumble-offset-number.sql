-- fails: LAM0103 the offset of a window is a constant interval such as INTERVAL '10' SECOND, and this is INTEGER
SELECT COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '10' SECOND, 3)
