-- fails: LAM0101 the size of a window must be more than zero, and this is negative
SELECT COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '-1' SECOND)
